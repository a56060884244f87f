package io.journeyman.identity;

import static io.journeyman.shared.access.Permission.*;

import io.journeyman.shared.access.Permission;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What a colleague is here for; each role is a fixed set of permissions. A user may have several. */
public enum Role {
    ADMIN(EnumSet.allOf(Permission.class)),
    MARKETER(EnumSet.of(
            CONTACTS_READ,
            CONTACTS_EDIT,
            CONTACTS_DELETE,
            NOTES_WRITE,
            PROPERTIES_READ,
            PROPERTIES_EDIT,
            SEGMENTS_READ,
            SEGMENTS_EDIT,
            SCORING_READ,
            SCORING_EDIT,
            CONSENT_READ,
            CONSENT_EDIT,
            CONTENT_READ,
            CONTENT_EDIT,
            JOURNEYS_READ,
            JOURNEYS_EDIT,
            JOURNEYS_ENROL,
            JOURNEYS_HOLD,
            MESSAGES_READ,
            CHANNELS_READ,
            CHANNELS_HOLD,
            SANDBOX_USE,
            TASKS_WORK,
            FORMS_READ,
            FORMS_EDIT,
            IMPORTS_RUN,
            EXPORTS_RUN,
            REPORTS_READ,
            COLLEAGUES_READ)),
    SALES_REP(EnumSet.of(
            CONTACTS_READ,
            CONTACTS_EDIT,
            NOTES_WRITE,
            PROPERTIES_READ,
            SEGMENTS_READ,
            SCORING_READ,
            CONSENT_READ,
            CONSENT_EDIT,
            MESSAGES_READ,
            CHANNELS_READ,
            TASKS_WORK,
            COLLEAGUES_READ)),
    SUPPORT(EnumSet.of(
            CONTACTS_READ,
            NOTES_WRITE,
            PROPERTIES_READ,
            SEGMENTS_READ,
            SCORING_READ,
            CONSENT_READ,
            CONSENT_EDIT,
            JOURNEYS_READ,
            MESSAGES_READ,
            CHANNELS_READ,
            TASKS_WORK,
            COLLEAGUES_READ)),
    OPS(EnumSet.of(
            CONTACTS_READ,
            PROPERTIES_READ,
            SEGMENTS_READ,
            SCORING_READ,
            CONSENT_READ,
            CONTENT_READ,
            JOURNEYS_READ,
            JOURNEYS_HOLD,
            MESSAGES_READ,
            CHANNELS_READ,
            CHANNELS_HOLD,
            SANDBOX_USE,
            FORMS_READ,
            OPERATIONS_READ,
            OPERATIONS_REPAIR,
            METRICS_READ,
            COLLEAGUES_READ)),
    MANAGER(EnumSet.of(SEGMENTS_READ, JOURNEYS_READ, CHANNELS_READ, ANSWER_TIMES_READ, REPORTS_READ, COLLEAGUES_READ));

    /** What leading a team adds to somebody's roles. */
    private static final Set<Permission> LEAD = EnumSet.of(TASKS_REASSIGN, ANSWER_TIMES_READ, REPORTS_READ);

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = permissions;
    }

    public Set<Permission> permissions() {
        return Set.copyOf(permissions);
    }

    /** Everything somebody with these roles may do, given whether they lead a team. */
    public static Set<Permission> permissionsOf(Collection<Role> roles, boolean leads) {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> all.addAll(role.permissions));
        if (leads) {
            all.addAll(LEAD);
        }
        return all;
    }
}
