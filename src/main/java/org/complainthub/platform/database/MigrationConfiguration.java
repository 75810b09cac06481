package org.complainthub.platform.database;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Migrations of an embedded database wait for its disk once, after the last: nothing uses their tables before. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    @Bean
    FlywayMigrationStrategy migrationsInOneWrite() {
        return flyway -> new CommitScope().executeWithoutResult(status -> flyway.migrate());
    }
}
