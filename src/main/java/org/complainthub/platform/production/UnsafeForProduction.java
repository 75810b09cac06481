package org.complainthub.platform.production;

import java.util.List;

/** The hub does not start under the profile {@code prod} as it is configured. */
final class UnsafeForProduction extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsafeForProduction(List<String> objections) {
        super(String.join(System.lineSeparator(), objections));
    }
}
