package io.journeyman.identity.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences why the server does not start, instead of a stack trace. */
final class UnsafeAddressAnalyzer extends AbstractFailureAnalyzer<UnsafeAddress> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnsafeAddress cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
