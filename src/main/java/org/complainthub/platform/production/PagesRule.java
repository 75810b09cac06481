package org.complainthub.platform.production;

import java.util.List;
import org.springframework.core.env.Environment;

/** Pages and their passwords cross a network by TLS alone. */
final class PagesRule implements ProductionRule {

    @Override
    public List<String> objections(Environment environment) {
        boolean clear = !Host.isLoopback(environment.getProperty("server.address"))
                && !environment.containsProperty("server.ssl.bundle")
                && !environment.containsProperty("server.ssl.key-store")
                && !environment.containsProperty("server.ssl.certificate")
                && environment
                        .getProperty("server.forward-headers-strategy", "none")
                        .equalsIgnoreCase("none");
        return clear
                ? List.of("the pages are open to the network in clear: set server.ssl.*, or server.address: 127.0.0.1,"
                        + " or server.forward-headers-strategy: native behind a proxy that speaks TLS")
                : List.of();
    }
}
