package org.complainthub.routing.timer;

import javax.sql.DataSource;
import org.complainthub.PostgresDatabases;

/** On PostgreSQL. */
class PostgresTimerMigrationIT extends TimerMigrationContract {

    @Override
    DataSource empty() {
        return PostgresDatabases.empty();
    }
}
