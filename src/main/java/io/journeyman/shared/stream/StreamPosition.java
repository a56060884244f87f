package io.journeyman.shared.stream;

/**
 * A place in an append-only stream. Positions are in commit-safe order: once a reader stands at one, nothing can appear
 * before it any more.
 *
 * @param xid the writing transaction's number on PostgreSQL, 0 on H2
 * @param seq the row's own number
 */
public record StreamPosition(long xid, long seq) implements Comparable<StreamPosition> {

    public static final StreamPosition START = new StreamPosition(-1, -1);

    @Override
    public int compareTo(StreamPosition other) {
        int byXid = Long.compare(xid, other.xid);
        return byXid != 0 ? byXid : Long.compare(seq, other.seq);
    }
}
