package org.complainthub.report.outbox;

import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.spi.ThreadPoolProfile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The threads that send: each waits for the mail server and for two commits. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    @Bean
    static ThreadPoolProfile outboxConnections(OutboxProperties properties) {
        return new ThreadPoolProfileBuilder("outboxConnections")
                .poolSize(properties.connections())
                .maxPoolSize(properties.connections())
                .maxQueueSize(properties.batch())
                .build();
    }
}
