package io.journeyman.shared.access;

/**
 * One thing a colleague or an API key may do. Roles are sets of these (see {@code identity.Role}); routes ask for them by
 * {@link Allowed}. Their codes travel in the session's JSON and in API key scopes, so they stay
 * stable.
 */
public enum Permission {
    /** See people, companies and their timelines. */
    CONTACTS_READ,
    /** Correct and create people and companies. */
    CONTACTS_EDIT,
    /** Remove and merge people. */
    CONTACTS_DELETE,
    /** Write notes to a person. */
    NOTES_WRITE,
    /** Report things people did elsewhere, through the API. */
    EVENTS_WRITE,
    /** See which properties people and companies have. */
    PROPERTIES_READ,
    /** Define properties. */
    PROPERTIES_EDIT,
    /** See segments and lists and who is in them. */
    SEGMENTS_READ,
    /** Create and change segments and lists, put people on lists. */
    SEGMENTS_EDIT,
    /** See scores, their rules and tables. */
    SCORING_READ,
    /** Change score rules and tables, add points by hand. */
    SCORING_EDIT,
    /** See what a person agreed to. */
    CONSENT_READ,
    /** Note that a person agreed or withdrew. */
    CONSENT_EDIT,
    /** Change purposes, caps and quiet hours. */
    CONSENT_MANAGE,
    /** See templates and images. */
    CONTENT_READ,
    /** Write templates, upload images, send a test to oneself. */
    CONTENT_EDIT,
    /** See journeys, their diagrams, numbers and people. */
    JOURNEYS_READ,
    /** Draw journeys and publish them. */
    JOURNEYS_EDIT,
    /** Put people into a journey and take them out. */
    JOURNEYS_ENROL,
    /** Hold a journey and let it go on. */
    JOURNEYS_HOLD,
    /** See messages sent to a person. */
    MESSAGES_READ,
    /** See channels and whether they are live. */
    CHANNELS_READ,
    /** Set channels up and switch them live. */
    CHANNELS_MANAGE,
    /** Hold a channel and let it go on. */
    CHANNELS_HOLD,
    /** Read the sandbox mailbox, steer demo visitors and the demo's time. */
    SANDBOX_USE,
    /** Work on tasks in the inbox: claim, call, decide. */
    TASKS_WORK,
    /** Give a colleague's task to somebody else. */
    TASKS_REASSIGN,
    /** See how fast a team answers. */
    ANSWER_TIMES_READ,
    /** See forms and what was submitted. */
    FORMS_READ,
    /** Make and change forms. */
    FORMS_EDIT,
    /** Import people. */
    IMPORTS_RUN,
    /** Export people. */
    EXPORTS_RUN,
    /** See what is wrong now, instances and their paths. */
    OPERATIONS_READ,
    /** Retry, skip, move, resolve messages in doubt. */
    OPERATIONS_REPAIR,
    /** Scrape metrics. */
    METRICS_READ,
    /** See reports. */
    REPORTS_READ,
    /** See colleagues' and teams' names, to choose one. */
    COLLEAGUES_READ,
    /** Create users and teams, change roles. */
    USERS_MANAGE,
    /** Create and revoke API keys. */
    KEYS_MANAGE,
    /** Read who did what. */
    AUDIT_READ
}
