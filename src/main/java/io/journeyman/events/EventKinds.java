package io.journeyman.events;

import java.util.Set;

/** Names of the kinds of contact events. Custom ones of the API are {@code api.<name>}. */
public final class EventKinds {

    public static final String MESSAGE_SENT = "message.sent";
    public static final String MESSAGE_DELIVERED = "message.delivered";
    public static final String MESSAGE_OPENED = "message.opened";
    /** properties.human: judged to be a person, not a scanner; {@code properties.url}, {@code properties.label}. */
    public static final String MESSAGE_CLICKED = "message.clicked";

    public static final String MESSAGE_BOUNCED = "message.bounced";
    public static final String MESSAGE_FAILED = "message.failed";
    public static final String MESSAGE_SUPPRESSED = "message.suppressed";
    /** The send's final state for the journey; ref_id is the activity instance, properties.outcome the outcome. */
    public static final String MESSAGE_OUTCOME = "message.outcome";

    public static final String MESSAGE_UNSUBSCRIBED = "message.unsubscribed";
    public static final String FORM_SUBMITTED = "form.submitted";
    public static final String PAGE_VIEWED = "page.viewed";
    public static final String SEGMENT_ENTERED = "segment.entered";
    public static final String SEGMENT_LEFT = "segment.left";
    public static final String SCORE_CHANGED = "score.changed";
    /** properties.score, properties.threshold. */
    public static final String SCORE_REACHED = "score.reached";

    public static final String LIST_ADDED = "list.added";
    public static final String LIST_REMOVED = "list.removed";
    public static final String CONTACT_CREATED = "contact.created";
    /** properties.fields: names of the changed rule fields; properties.changes: [{field, from, to}]. */
    public static final String CONTACT_CHANGED = "contact.changed";

    public static final String CONSENT_GIVEN = "consent.given";
    public static final String CONSENT_WITHDRAWN = "consent.withdrawn";
    public static final String HANDOVER_CREATED = "handover.created";
    public static final String HANDOVER_CLAIMED = "handover.claimed";
    public static final String HANDOVER_CALL = "handover.call";
    public static final String HANDOVER_ACCEPTED = "handover.accepted";
    public static final String HANDOVER_REJECTED = "handover.rejected";
    public static final String HANDOVER_PASSED = "handover.passed";
    public static final String HANDOVER_CLOSED = "handover.closed";
    public static final String HANDOVER_REMINDED = "handover.reminded";
    public static final String HANDOVER_ESCALATED = "handover.escalated";
    public static final String NOTE_ADDED = "note.added";
    public static final String JOURNEY_ENTERED = "journey.entered";
    public static final String JOURNEY_LEFT = "journey.left";
    public static final String IMPORT_ROW = "import.row";
    /** Prefix of the kinds that other systems send in. */
    public static final String API = "api.";

    /** Written for machines; a timeline of everything leaves them out. */
    static final Set<String> SILENT = Set.of(MESSAGE_OUTCOME);

    private EventKinds() {}
}
