package org.complainthub.platform.production;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the objections as a list, without a stack trace. */
final class UnsafeForProductionAnalyzer extends AbstractFailureAnalyzer<UnsafeForProduction> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnsafeForProduction cause) {
        return new FailureAnalysis(cause.getMessage(), "See SECURITY.md, \"Before real complaints come in\".", cause);
    }
}
