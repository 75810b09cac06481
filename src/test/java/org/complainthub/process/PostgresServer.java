package org.complainthub.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.complainthub.FreePort;

/** A PostgreSQL server that writes to the disk as in production, to be killed, hung and started again on the same port. */
public final class PostgresServer implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    private PostgresServer(Path data, int port) throws IOException {
        this.data = data;
        this.port = port;
        this.server = launch();
    }

    /** A running server. */
    public static PostgresServer start(Path data) throws IOException {
        return new PostgresServer(data, FreePort.next());
    }

    private EmbeddedPostgres launch() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(
                        Path.of("target/postgres").toAbsolutePath().toFile())
                .setPort(port)
                .setPGStartupWait(LONGEST)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .setRegisterShutdownHook(false)
                .start();
    }

    /** Starts it again after {@link #kill()}. */
    public void start() throws IOException {
        server = launch();
    }

    /** kill -9 of the server with all its sessions. */
    public void kill() throws IOException {
        List<ProcessHandle> all = Signals.family(postmaster());
        all.forEach(ProcessHandle::destroyForcibly);
        Awaitility.await().atMost(LONGEST).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
        Files.deleteIfExists(data.resolve("epg-lock"));
    }

    /** Stops answering, but keeps every connection open. */
    public void hang() throws IOException, InterruptedException {
        Signals.hang(postmaster());
    }

    /** Goes on after {@link #hang()}. */
    public void goOn() throws IOException, InterruptedException {
        Signals.goOn(postmaster());
    }

    private ProcessHandle postmaster() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
        return ProcessHandle.of(pid).orElseThrow(() -> new IOException("PostgreSQL does not run"));
    }

    /** Nanoseconds of processor time of its sessions so far. */
    public long processorTime() throws IOException {
        return Signals.family(postmaster()).stream()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToLong(Duration::toNanos)
                .sum();
    }

    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
