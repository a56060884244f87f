package io.journeyman.content;

/** Tells how many people a correction still reaches. Content asks; messaging, which keeps the messages on their way, answers. */
public interface PendingSends {

    /** People for whom this message is queued and not yet handed to a provider. */
    long count(TemplateId template);
}
