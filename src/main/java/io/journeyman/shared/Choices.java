package io.journeyman.shared;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records a setting may choose among: messages, segments, lists, teams … Whoever owns such records brings one of these;
 * panels ask for it by name, so no list of them is kept.
 */
public interface Choices {

    /**
     * The name settings refer to it by: {@code templates:email}, {@code segments}, {@code lists}, {@code teams},
     * {@code users}, {@code scoreTables}, {@code attributes}, {@code dateAttributes}, {@code forms}, {@code parts} …
     */
    String source();

    /**
     * What can be chosen now, by name.
     *
     * @param q part of the name; null for the first ones
     * @return at most 50
     */
    List<Offer> find(@Nullable String q);

    /** The record with this id, also when it may not be chosen any more; empty when it is gone. */
    Optional<Offer> byId(String id);

    /**
     * One record.
     *
     * @param id what the setting stores
     * @param name what people call it
     * @param note a few words beside the name ({@code 462 people}, {@code not published}); null for none
     * @param link path of its page in the application, null for none
     */
    record Offer(
            String id,
            String name,
            @Nullable String note,
            @Nullable String link) {}
}
