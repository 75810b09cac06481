package org.complainthub.intake.sftp;

import java.time.Clock;
import org.complainthub.intake.file.TakenItems;
import org.complainthub.intake.poll.Places;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wiring of the SFTP servers. */
@Configuration(proxyBeanMethods = false)
class SftpConfiguration {

    @Bean
    Places sftpServers(SftpProperties properties, JdbcClient database, Clock clock) {
        TakenItems taken = new TakenItems(database, clock);
        return new Places(properties.sftp().stream()
                .map(server -> new SftpPlace(server, taken, clock))
                .toList());
    }
}
