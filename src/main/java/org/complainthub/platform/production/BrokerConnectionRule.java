package org.complainthub.platform.production;

import java.net.URI;
import java.util.List;
import org.springframework.core.env.Environment;

/** The hub speaks TLS to a broker on another machine. */
final class BrokerConnectionRule implements ProductionRule {

    @Override
    public List<String> objections(Environment environment) {
        String url = environment.getProperty("hub.broker.url", "");
        boolean clear = !url.isEmpty() && !url.contains("sslEnabled=true") && !Host.isLoopback(host(url));
        return clear
                ? List.of(
                        "hub.broker.url speaks in clear to another machine: add ?sslEnabled=true and a trust store, or"
                                + " say hub.production.private-network: true")
                : List.of();
    }

    // (tcp://a:61616,tcp://b:61616)?… is no URI of java.net: then it is not this machine alone
    private static String host(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException severalBrokers) {
            return "";
        }
    }
}
