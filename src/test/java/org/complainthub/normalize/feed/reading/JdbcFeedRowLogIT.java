package org.complainthub.normalize.feed.reading;

import javax.sql.DataSource;
import org.complainthub.PostgresDatabases;

/** The same on PostgreSQL. */
class JdbcFeedRowLogIT extends JdbcFeedRowLogTest {

    @Override
    DataSource database() {
        return PostgresDatabases.fresh();
    }
}
