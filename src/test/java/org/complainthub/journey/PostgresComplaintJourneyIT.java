package org.complainthub.journey;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class PostgresComplaintJourneyIT extends ComplaintJourneyContract {

    @TempDir
    private static Path data;

    private static EmbeddedPostgres postgres;
    private static TestMail mail;
    private static TestHub hub;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start();
        mail = new TestMail();
        hub = TestHub.start(
                data,
                mail,
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres");
    }

    @AfterAll
    static void stop() throws Exception {
        hub.close();
        mail.close();
        postgres.close();
    }

    @Override
    TestHub hub() {
        return hub;
    }

    @Override
    TestMail mail() {
        return mail;
    }
}
