package org.complainthub.intake.pull;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.time.Clock;
import org.complainthub.intake.poll.Places;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wiring of the addresses that are asked. */
@Configuration(proxyBeanMethods = false)
class PullConfiguration {

    @Bean
    PullParts pullParts(JdbcClient database, @Qualifier("hubJson") ObjectMapper json, Clock clock) {
        return new PullParts(new Marks(database), json, clock);
    }

    @Bean
    Places pulledAddresses(PullProperties properties, PullParts parts, SslBundles bundles) {
        int limit = Math.toIntExact(properties.maximumSize().toBytes());
        return new Places(properties.pulls().stream()
                .map(address -> new PullPlace(
                        address, new PageRequest(client(address, bundles), address, limit, parts.clock()), parts))
                .toList());
    }

    static HttpClient client(PulledAddress address, SslBundles bundles) {
        HttpClient.Builder client =
                HttpClient.newBuilder().connectTimeout(address.timeout()).followRedirects(HttpClient.Redirect.NEVER);
        if (address.sslBundle() != null) {
            client.sslContext(bundles.getBundle(address.sslBundle()).createSslContext());
        }
        return client.build();
    }
}
