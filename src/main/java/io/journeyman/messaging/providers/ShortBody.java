package io.journeyman.messaging.providers;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Reads the first 64 KiB of an answer and leaves the rest: providers answer in a few lines, whoever sends more lies. */
final class ShortBody implements HttpResponse.BodySubscriber<byte[]> {

    static final int LONGEST = 64 * 1024;

    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Flow.@Nullable Subscription subscription;

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] some = new byte[Math.min(buffer.remaining(), LONGEST - bytes.size())];
            buffer.get(some);
            bytes.write(some, 0, some.length);
        }
        Flow.Subscription given = subscription;
        if (given == null) {
            return;
        }
        if (bytes.size() >= LONGEST) {
            given.cancel();
            whole.complete(bytes.toByteArray());
        } else {
            given.request(1);
        }
    }

    @Override
    public void onError(Throwable cause) {
        whole.completeExceptionally(cause);
    }

    @Override
    public void onComplete() {
        whole.complete(bytes.toByteArray());
    }
}
