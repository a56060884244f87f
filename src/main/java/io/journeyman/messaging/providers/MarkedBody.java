package io.journeyman.messaging.providers;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** A request body that commits the hand-off when the connection asks for it, before its first byte is given out. */
final class MarkedBody implements HttpRequest.BodyPublisher {

    private final HttpRequest.BodyPublisher bytes;
    private final HandOff handOff;
    private volatile boolean written;
    private volatile HandOff.@Nullable NotOurs refused;
    private volatile @Nullable RuntimeException broken;

    MarkedBody(byte[] body, HandOff handOff) {
        this.bytes = HttpRequest.BodyPublishers.ofByteArray(body);
        this.handOff = handOff;
    }

    /** Whether the other side may have the message. */
    boolean written() {
        return written;
    }

    HandOff.@Nullable NotOurs refused() {
        return refused;
    }

    @Nullable
    RuntimeException broken() {
        return broken;
    }

    @Override
    public long contentLength() {
        return bytes.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        try {
            if (written) {
                throw new IllegalStateException("asked to send twice");
            }
            handOff.commit();
        } catch (HandOff.NotOurs e) {
            refused = e;
            refuse(subscriber, e);
            return;
        } catch (RuntimeException e) {
            broken = e;
            refuse(subscriber, e);
            return;
        }
        written = true;
        bytes.subscribe(subscriber);
    }

    private static void refuse(Flow.Subscriber<? super ByteBuffer> subscriber, Exception why) {
        subscriber.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long n) {
                // nothing will come
            }

            @Override
            public void cancel() {
                // nothing to stop
            }
        });
        subscriber.onError(new IOException("not handed off", why));
    }
}
