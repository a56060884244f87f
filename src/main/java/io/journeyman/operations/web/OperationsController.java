package io.journeyman.operations.web;

import io.journeyman.engine.Jobs.StuckKey;
import io.journeyman.operations.StuckRepairs;
import io.journeyman.operations.StuckRepairs.Repaired;
import io.journeyman.operations.WhatIsWrong;
import io.journeyman.operations.WrongNow;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** "What is wrong now", and what can be done about stuck people. */
@RestController
@RequestMapping("/api/operations")
final class OperationsController {

    private static final int ID = 255;

    private final WhatIsWrong wrong;
    private final StuckRepairs repairs;

    OperationsController(WhatIsWrong wrong, StuckRepairs repairs) {
        this.wrong = wrong;
        this.repairs = repairs;
    }

    /** Which stuck people: as the list gave them. */
    record StuckStepBody(
            @NotBlank @Size(max = ID) String definitionId,
            @NotBlank @Size(max = ID) String elementId,
            @NotBlank @Size(max = ID) String cause) {

        StuckKey key() {
            return new StuckKey(definitionId, elementId, cause);
        }
    }

    /** Whom to let try again; {@code atMost} null for all of the group. */
    record StuckAgainBody(
            @Valid @NotNull StuckStepBody group,
            @Nullable @Min(1) Integer atMost) {}

    /** Whom to let pass over the step, and which arrow they take; null where only one leads on. */
    record StuckSkipBody(
            @Valid @NotNull StuckStepBody group,
            @Nullable @Size(max = 200) String outcome) {}

    /** Whom to take out of the journey. */
    record StuckTakeOutBody(@Valid @NotNull StuckStepBody group) {}

    @Allowed(Permission.OPERATIONS_READ)
    @GetMapping("/now")
    WrongNow now() {
        return wrong.now();
    }

    @Allowed(Permission.OPERATIONS_REPAIR)
    @PostMapping("/stuck/try-again")
    Repaired tryAgain(@Valid @RequestBody StuckAgainBody body) {
        Integer atMost = body.atMost();
        return repairs.tryAgain(body.group().key(), atMost == null ? Integer.MAX_VALUE : atMost);
    }

    @Allowed(Permission.OPERATIONS_REPAIR)
    @PostMapping("/stuck/skip")
    Repaired skip(@Valid @RequestBody StuckSkipBody body) {
        return repairs.skip(body.group().key(), body.outcome());
    }

    @Allowed(Permission.OPERATIONS_REPAIR)
    @PostMapping("/stuck/take-out")
    Repaired takeOut(@Valid @RequestBody StuckTakeOutBody body) {
        return repairs.takeOut(body.group().key());
    }
}
