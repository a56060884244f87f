package io.journeyman.messaging.channels;

import io.journeyman.shared.Problem;

/** A channel goes live only after a test with these settings arrived (409). */
public final class TestFirst extends Problem {

    TestFirst() {
        super(
                "channel-test-first",
                409,
                "Send a test to yourself first.",
                "Once you confirm that it arrived, the channel can go live.");
    }
}
