package io.journeyman.shared;

/** Keeps something read from the database in memory, and can forget it when the rows below were replaced. */
public interface Cached {

    void forget();
}
