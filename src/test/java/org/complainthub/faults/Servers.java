package org.complainthub.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.complainthub.FreePort;
import org.complainthub.process.BrokerProgram;
import org.complainthub.process.JavaProcess;
import org.complainthub.process.PostgresServer;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An Artemis by the configuration that the project ships, and a PostgreSQL, for any number of hubs. */
final class Servers implements Parts {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final String USER = "hub";

    private final Path data;
    private final int brokerPort = FreePort.next();
    private final PostgresServer postgres;
    private JavaProcess broker;

    Servers(Path data) throws IOException {
        this.data = Files.createDirectories(data);
        this.postgres = PostgresServer.start(data.resolve("postgres"));
        startBroker();
    }

    PostgresServer postgres() {
        return postgres;
    }

    JavaProcess broker() {
        return broker;
    }

    /** Starts it, or starts it again after it was killed, and waits until it has its queues. */
    void startBroker() throws IOException {
        broker = JavaProcess.start(new JavaProcess.Command(
                BrokerProgram.class.getName(),
                List.of("-Xmx" + System.getProperty("faults.broker.heap", "256m"), "-XX:TieredStopAtLevel=1"),
                List.of(data.resolve("broker").toString(), String.valueOf(brokerPort)),
                data.resolve("broker.log")));
        Awaitility.await()
                .atMost(LONGEST_START)
                .failFast(
                        () -> assertThat(broker.isAlive()).as(broker.toString()).isTrue())
                .ignoreExceptions()
                .until(() -> broker.jmx().depths().containsKey("complaints.inbox"));
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "hub.broker.url",
                brokerUrl(),
                "hub.broker.user",
                USER,
                "hub.broker.password",
                BrokerProgram.PASSWORD,
                "spring.datasource.url",
                postgres.url(),
                "spring.datasource.username",
                "postgres");
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
        return new DriverManagerDataSource(postgres.url(), "postgres", "");
    }

    @Override
    public Map<String, Long> depths() throws IOException {
        return broker.jmx().depths();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        broker.stop(30);
        postgres.close();
    }
}
