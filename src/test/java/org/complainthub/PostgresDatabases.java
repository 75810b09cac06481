package org.complainthub;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** One PostgreSQL server for all tests of this process, and a migrated database on it for each. */
public final class PostgresDatabases {

    private static final String MIGRATED = "migrated";
    private static @Nullable EmbeddedPostgres server;
    private static int count;

    private PostgresDatabases() {}

    /** A new one. */
    public static DataSource fresh() {
        return from(MIGRATED);
    }

    /** A new one without any table. */
    public static DataSource empty() {
        return from("template1");
    }

    private static synchronized DataSource from(String template) {
        try {
            EmbeddedPostgres postgres = server == null ? start() : server;
            server = postgres;
            String name = "fresh" + count++;
            execute(postgres, "create database " + name + " template " + template);
            return postgres.getDatabase("postgres", name);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Closed by a hook of its own when the process ends. */
    private static EmbeddedPostgres start() throws IOException, SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start();
        execute(postgres, "create database " + MIGRATED);
        Flyway.configure()
                .dataSource(postgres.getDatabase("postgres", MIGRATED))
                .load()
                .migrate();
        return postgres;
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
