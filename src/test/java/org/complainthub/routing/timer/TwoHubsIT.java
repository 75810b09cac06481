package org.complainthub.routing.timer;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** On PostgreSQL. */
class TwoHubsIT extends TwoHubsContract {

    private EmbeddedPostgres server;

    @BeforeEach
    @Override
    void open() throws Exception {
        server = EmbeddedPostgres.start();
        super.open();
    }

    @AfterEach
    @Override
    void close() throws IOException {
        super.close();
        server.close();
    }

    @Override
    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }
}
