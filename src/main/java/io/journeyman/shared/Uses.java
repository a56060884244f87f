package io.journeyman.shared;

import java.util.List;

/**
 * Tells who uses a record, so that it is not deleted under them (409 naming the users). Whoever stores references to
 * others' records brings one of these; whoever deletes asks all of them.
 */
public interface Uses {

    /**
     * The users of one record.
     *
     * @param kind noun of the record as settings name their source: {@code templates}, {@code scoreTables},
     *     {@code segments}, {@code lists}, {@code forms}, {@code teams}, {@code users}, {@code attributes}, {@code parts}
     * @param id its id, or its key where it has no id
     */
    List<Use> of(String kind, String id);

    /**
     * One user.
     *
     * @param kind noun, for example {@code journey}
     * @param name its name on screens
     * @param link path of its page in the application
     */
    record Use(String kind, String name, String link) {}
}
