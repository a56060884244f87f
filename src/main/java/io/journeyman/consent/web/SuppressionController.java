package io.journeyman.consent.web;

import io.journeyman.consent.Suppression;
import io.journeyman.consent.Suppression.Cause;
import io.journeyman.consent.Suppressions;
import io.journeyman.shared.Channel;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The do-not-write list. Addresses are searched for exactly, since only their hashes are kept. */
@RestController
@RequestMapping("/api/suppressions")
final class SuppressionController {

    private final Suppressions suppressions;

    SuppressionController(Suppressions suppressions) {
        this.suppressions = suppressions;
    }

    /** An address to put on the list. */
    record NewSuppressionBody(
            @NotNull Channel channel,
            @NotBlank @Size(max = 254) String address,
            @Nullable @Size(max = 200) String note) {}

    @Allowed({Permission.CONSENT_READ, Permission.CONSENT_MANAGE})
    @GetMapping
    Page<Suppression> page(Paging paging, @RequestParam(required = false) @Nullable Cause cause) {
        return suppressions.page(paging, cause);
    }

    @Allowed({Permission.CONSENT_EDIT, Permission.CONSENT_MANAGE})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Suppression add(@Valid @RequestBody NewSuppressionBody body) {
        String note = body.note();
        return suppressions.addByHand(body.channel(), body.address(), note == null ? "" : note);
    }

    @Allowed(Permission.CONSENT_MANAGE)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        suppressions.remove(id);
    }
}
