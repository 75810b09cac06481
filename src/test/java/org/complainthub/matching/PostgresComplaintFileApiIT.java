package org.complainthub.matching;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresComplaintFileApiIT extends ComplaintFileApiContract {

    private static FreshDatabases databases;

    @BeforeAll
    static void start() throws IOException {
        databases = new FreshDatabases();
    }

    @AfterAll
    static void stop() throws IOException {
        databases.close();
    }

    @Override
    String database() {
        return databases.next();
    }
}
