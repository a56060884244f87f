package io.journeyman.content;

import java.util.List;

/** Tells who uses a message, so that it is not deleted under them. Whoever stores a template's id brings one. */
public interface TemplateUses {

    /** The users of this message by name, for the sentence "It is used by …"; empty where nobody uses it. */
    List<Use> of(TemplateId template);

    /**
     * One user of a message.
     *
     * @param kind what it is, for example {@code journey}
     * @param name its name on the screen
     * @param id where it is found
     */
    record Use(String kind, String name, String id) {}
}
