package io.journeyman.audit.web;

import io.journeyman.audit.Audit;
import io.journeyman.audit.AuditFilter;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what. */
@RestController
@RequestMapping("/api/audit")
final class AuditController {

    private final Audit audit;

    AuditController(Audit audit) {
        this.audit = audit;
    }

    @Allowed(Permission.AUDIT_READ)
    @GetMapping
    Page<AuditEntryBody> list(
            Paging paging,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String recordKind,
            @RequestParam(required = false) @Nullable String recordId,
            @RequestParam(required = false) @Nullable String actorId,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until) {
        AuditFilter filter = new AuditFilter(action, recordKind, recordId, actorId, from, until);
        return audit.page(filter, paging).map(AuditEntryBody::of);
    }

    /** Which kinds of record something happened to, to filter by. */
    @Allowed(Permission.AUDIT_READ)
    @GetMapping("/record-kinds")
    List<String> recordKinds() {
        return audit.recordKinds();
    }
}
