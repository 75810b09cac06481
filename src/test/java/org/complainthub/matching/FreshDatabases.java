package org.complainthub.matching;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** One PostgreSQL server and an empty database on it for each test. */
final class FreshDatabases implements AutoCloseable {

    private final EmbeddedPostgres server;
    private int count;

    FreshDatabases() throws IOException {
        server = EmbeddedPostgres.start();
    }

    /** URL of a new one. */
    String next() {
        String name = "fresh" + count++;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return server.getJdbcUrl("postgres", name);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
