package org.complainthub.platform.production;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where something listens or connects to, as far as its name tells. */
final class Host {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private Host() {}

    /** Whether it is this machine; a missing name is every interface. */
    static boolean isLoopback(@Nullable String host) {
        return host != null && LOOPBACK.contains(host);
    }
}
