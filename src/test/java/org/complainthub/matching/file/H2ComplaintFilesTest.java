package org.complainthub.matching.file;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class H2ComplaintFilesTest extends ComplaintFilesContract {

    private static TestDatabase database;

    @BeforeAll
    static void start() {
        database = TestDatabase.h2();
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
    }

    @Override
    ComplaintFiles files() {
        return database.files();
    }
}
