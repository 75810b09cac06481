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
        if ("framework".equalsIgnoreCase(environment.getProperty("server.forward-headers-strategy"))) {
            return List.of("server.forward-headers-strategy: framework believes whoever says that he is a proxy: say"
                    + " native, and in HUB_PROXIES which proxies are believed");
        }
        return clear
                ? List.of("the pages are open to the network in clear: set server.ssl.*, or server.address: 127.0.0.1,"
                        + " or server.forward-headers-strategy: native behind a proxy that speaks TLS")
                : List.of();
    }
}
