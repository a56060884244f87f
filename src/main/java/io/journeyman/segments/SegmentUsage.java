package io.journeyman.segments;

import java.util.List;

/** Somebody who uses segments or lists, so that one in use is not deleted. Implemented by the modules above. */
public interface SegmentUsage {

    List<Use> usesOf(SegmentId segment);

    List<Use> usesOf(ListId list);

    /**
     * One user.
     *
     * @param kind noun, for example {@code journey}
     * @param name its name on screens
     * @param link path of its page in the application
     */
    record Use(String kind, String name, String link) {}
}
