package org.complainthub.platform.production;

import java.util.List;
import org.springframework.core.env.Environment;

/** The embedded broker is reached over a network by TLS alone. */
final class AcceptorRule implements ProductionRule {

    @Override
    public List<String> objections(Environment environment) {
        boolean open = environment.getProperty("hub.broker.url", "").isEmpty()
                && environment.containsProperty("hub.broker.users[0].name")
                && !Host.isLoopback(environment.getProperty("hub.broker.host", "127.0.0.1"))
                && !environment.containsProperty("hub.broker.tls.key-store");
        return open
                ? List.of("hub.broker.host opens the broker to the network in clear: set hub.broker.tls.key-store, or"
                        + " leave it on 127.0.0.1")
                : List.of();
    }
}
