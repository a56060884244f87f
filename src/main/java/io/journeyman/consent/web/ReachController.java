package io.journeyman.consent.web;

import io.journeyman.consent.Reach;
import io.journeyman.consent.ReachCount;
import io.journeyman.rules.Rule;
import io.journeyman.rules.Rules;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** "Of 500: 462 may get e-mail, 120 SMS, 38 nothing, and why." */
@RestController
@RequestMapping("/api/reach")
final class ReachController {

    private static final int MOST_IDS = 10_000;

    private final Reach reach;
    private final Rules rules;

    ReachController(Reach reach, Rules rules) {
        this.reach = reach;
        this.rules = rules;
    }

    /** Who is asked about: these people, or everybody a rule holds for; and for which purposes, all where none is named. */
    record ReachQuestionBody(
            @Nullable Rule rule,
            @Nullable List<ContactId> contactIds,
            @Nullable Set<String> purposes) {}

    @Allowed({Permission.SEGMENTS_READ, Permission.JOURNEYS_ENROL, Permission.IMPORTS_RUN})
    @PostMapping
    ReachCount count(@Valid @RequestBody ReachQuestionBody question) {
        Set<String> wanted = question.purposes();
        Set<String> purposes = wanted == null ? Set.of() : wanted;
        List<ContactId> ids = question.contactIds();
        if (ids != null) {
            if (ids.size() > MOST_IDS) {
                throw Invalid.field("/contactIds", "too-many", "Ask about at most " + MOST_IDS + " people at once.");
            }
            return reach.of(ids, purposes);
        }
        Rule rule = question.rule();
        if (rule == null) {
            throw Invalid.field("/rule", "missing", "Say who is asked about.");
        }
        rules.validate(rule, "/rule");
        return reach.of(rule, purposes);
    }
}
