package org.complainthub.report.outbox;

import java.time.Clock;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.spi.ThreadPoolProfile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What sending needs besides its table. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    /** Injected only where it is asked for by name. */
    @Bean(defaultCandidate = false)
    static Clock outboxClock(JdbcClient database, Clock clock) {
        return new DatabaseClock(database, clock, System::nanoTime);
    }

    /** Each thread waits for the mail server and for two commits. */
    @Bean
    static ThreadPoolProfile outboxConnections(OutboxProperties properties) {
        return new ThreadPoolProfileBuilder("outboxConnections")
                .poolSize(properties.connections())
                .maxPoolSize(properties.connections())
                .maxQueueSize(properties.batch())
                .build();
    }
}
