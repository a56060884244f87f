package io.journeyman.messaging.outbox;

import io.journeyman.messaging.providers.ChannelSetup;

/**
 * One try to send one message.
 *
 * @param owner the thread that claimed it
 * @param title what the person sees of it: subject or first words
 */
record Try(Candidate message, String owner, ChannelSetup setup, String title) {

    FenceStore.Held held() {
        return new FenceStore.Held(message.id(), owner, message.attempt());
    }
}
