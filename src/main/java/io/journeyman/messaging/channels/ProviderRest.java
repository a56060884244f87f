package io.journeyman.messaging.channels;

/** Ends a provider's rest after its settings were mended. Declared here, implemented by the outbox. */
public interface ProviderRest {

    void end(String provider);
}
