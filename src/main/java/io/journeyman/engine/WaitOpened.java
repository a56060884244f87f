package io.journeyman.engine;

/** Hears of each wait that opens, in its transaction, so that an event that came early is looked up. By journeys. */
public interface WaitOpened {

    void opened(OpenWait wait);
}
