package io.journeyman.operations;

import io.journeyman.messaging.ChannelState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the installation stands at one moment.
 *
 * @param at the moment; ages count back from here
 * @param oldestDue since when the oldest due step waits to be taken; null when none is due
 * @param due steps that are due and not yet taken
 * @param nodes the machines that answer; the one that was asked comes first
 * @param groups people who do not go on, biggest group first
 */
public record WrongNow(
        Instant at,
        @Nullable Instant oldestDue,
        long due,
        List<ChannelState> channels,
        List<Node> nodes,
        Database database,
        Disk disk,
        List<TroubleGroup> groups) {

    public WrongNow {
        channels = List.copyOf(channels);
        nodes = List.copyOf(nodes);
        groups = List.copyOf(groups);
    }

    /**
     * One running copy of the program.
     *
     * @param working whether it takes steps and sends messages, or only answers requests
     */
    public record Node(String name, Instant startedAt, boolean working) {}

    /** How long the database took to answer the smallest question, in milliseconds. */
    public record Database(long pingMillis) {}

    /** Room where the program writes its files, in bytes. */
    public record Disk(long freeBytes, long totalBytes) {}
}
