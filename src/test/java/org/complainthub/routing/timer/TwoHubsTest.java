package org.complainthub.routing.timer;

import java.util.UUID;

/** On H2. */
class TwoHubsTest extends TwoHubsContract {

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";LOCK_TIMEOUT=20000;OPTIMIZE_REUSE_RESULTS=FALSE";

    @Override
    String url() {
        return url;
    }
}
