package org.complainthub.intake.pull;

import org.complainthub.PostgresDatabases;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same on PostgreSQL. */
class PullPlaceIT extends PullPlaceTest {

    @Override
    JdbcClient database() {
        return JdbcClient.create(PostgresDatabases.fresh());
    }
}
