package org.complainthub.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.complainthub.FreePort;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The broker and the H2 inside the one hub. */
final class EmbeddedParts implements Parts {

    private static final String USER = "sender";

    private final String database;
    private final int brokerPort = FreePort.next();
    private final Hub hub;

    EmbeddedParts(Path data, Hub hub) throws IOException {
        this.hub = hub;
        this.database = "jdbc:h2:file:" + data.resolve("hub") + ";LOCK_TIMEOUT=10000;AUTO_SERVER=TRUE";
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "spring.datasource.url",
                database,
                "hub.broker.name",
                "faults",
                "hub.broker.port",
                String.valueOf(brokerPort),
                "hub.broker.redelivery.delay",
                "200ms",
                "hub.broker.users[0].name",
                USER,
                "hub.broker.users[0].password",
                Stand.PASSWORD,
                "hub.broker.users[0].roles",
                "SENDER,SUBSCRIBER,RESPONDENT");
    }

    @Override
    public String brokerUrl() {
        return "tcp://127.0.0.1:" + brokerPort;
    }

    @Override
    public String brokerUser() {
        return USER;
    }

    @Override
    public DataSource database() {
        return new DriverManagerDataSource(database, "hub", "");
    }

    @Override
    public Map<String, Long> depths() throws IOException {
        return hub.process().jmx().depths();
    }

    @Override
    public void close() {
        // they end with the hub
    }
}
