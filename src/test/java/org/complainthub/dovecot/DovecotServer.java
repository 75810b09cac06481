package org.complainthub.dovecot;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.complainthub.FreePort;
import org.complainthub.process.Signals;
import org.springframework.util.FileSystemUtils;

/** Debian's Dovecot as a process of this one, on loopback, with its mails in a folder of the project. */
public final class DovecotServer implements AutoCloseable {

    public static final Path PROGRAM = Path.of("/usr/sbin/dovecot");
    public static final String PASSWORD = "for-this-test-only";

    /** The path of a Unix socket has at most 108 bytes. */
    private static final int LONGEST_FOLDER = 70;

    private static final Duration LONGEST_START = Duration.ofSeconds(20);

    private final Path folder;
    private final int imapPort;
    private final int pop3Port;
    private Process process;

    private DovecotServer(Path folder, int imapPort, int pop3Port) {
        this.folder = folder;
        this.imapPort = imapPort;
        this.pop3Port = pop3Port;
    }

    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    /** A running server with an empty inbox for each user. */
    public static DovecotServer start(String... users) throws IOException, InterruptedException {
        DovecotServer server = new DovecotServer(newFolder(), FreePort.next(), FreePort.next());
        server.configure(users);
        server.start();
        return server;
    }

    private void configure(String... users) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("dovecot.conf"), new DovecotConfiguration(folder, imapPort, pop3Port).text());
        List<String> logins =
                Stream.of(users).map(user -> user + ":{PLAIN}" + PASSWORD).toList();
        Files.write(folder.resolve("passwd"), logins);
        for (String user : users) {
            for (String part : List.of("", "tmp", "new", "cur")) {
                give(Files.createDirectories(
                        folder.resolve("mail").resolve(user).resolve(part)));
            }
        }
    }

    private static void give(Path directory) throws IOException {
        Files.setOwner(
                directory,
                directory
                        .getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName(DovecotConfiguration.owner()));
    }

    /** Starts it, or starts it again after {@link #kill()} or {@link #stop()}, on the same ports. */
    public void start() throws IOException {
        launch();
        await("dovecot in " + folder)
                .atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(20))
                .until(this::greets);
    }

    private void launch() throws IOException {
        process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-F",
                        "-c",
                        folder.resolve("dovecot.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("start.log").toFile())
                .start();
    }

    /** One that ended at once is started again: what was killed may have held the port a moment longer. */
    private boolean greets() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), imapPort);
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))) {
            socket.setSoTimeout(2000);
            return String.valueOf(in.readLine()).startsWith("* OK");
        } catch (IOException notYet) {
            if (!process.isAlive()) {
                launch();
            }
            return false;
        }
    }

    /** kill -9 of the server with all its sessions. */
    public void kill() {
        end(family());
    }

    /** An orderly end. */
    public void stop() {
        List<ProcessHandle> all = family();
        process.destroy();
        await().atMost(LONGEST_START).until(() -> !process.isAlive());
        end(all);
    }

    private void end(List<ProcessHandle> all) {
        all.forEach(ProcessHandle::destroyForcibly);
        await().atMost(LONGEST_START).pollInterval(Duration.ofMillis(10)).until(() -> !process.isAlive() && !answers());
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), imapPort)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    /** Stops answering, sessions and listeners alike, but keeps every connection open. */
    public void hang() throws IOException, InterruptedException {
        Signals.hang(process.toHandle());
    }

    /** Goes on after {@link #hang()}. */
    public void goOn() throws IOException, InterruptedException {
        Signals.goOn(process.toHandle());
    }

    private List<ProcessHandle> family() {
        return Signals.family(process.toHandle());
    }

    public Maildir inbox(String user) {
        return new Maildir(folder.resolve("mail").resolve(user));
    }

    public int imapPort() {
        return imapPort;
    }

    public int pop3Port() {
        return pop3Port;
    }

    private static Path newFolder() throws IOException {
        Path target = Files.createDirectories(Path.of("target/dovecot").toAbsolutePath());
        boolean usable = target.toString().length() < LONGEST_FOLDER && isOpen(target);
        Path folder = usable ? Files.createTempDirectory(target, "") : Files.createTempDirectory("dovecot");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    /** Whether the owner of the mails gets there. */
    private static boolean isOpen(Path directory) throws IOException {
        for (Path part = directory; part != null && DovecotConfiguration.isRoot(); part = part.getParent()) {
            if (!Files.getPosixFilePermissions(part).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        kill();
        FileSystemUtils.deleteRecursively(folder);
    }
}
