package io.journeyman.engine.internal.executor;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the engine's background work.
 *
 * @param threads how many batches of due steps this node takes at once
 * @param batch how many people's steps share a transaction
 * @param retries the pauses after a failed step; after the last one the person stands as stuck
 * @param historyDays how long ended runs are kept in the engine's own tables
 */
@ConfigurationProperties("journeyman.engine")
public record ExecutorSettings(
        @DefaultValue("2") int threads,
        @DefaultValue("25") int batch,
        @DefaultValue({"30s", "5m", "30m"}) List<Duration> retries,
        @DefaultValue("400") int historyDays) {

    public ExecutorSettings {
        retries = List.copyOf(retries);
        if (threads < 1 || batch < 1 || retries.isEmpty() || historyDays < 1) {
            throw new IllegalArgumentException(
                    "journeyman.engine: threads, batch, retries and history-days are positive");
        }
    }
}
