package org.complainthub.intake.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.complainthub.complaint.Channel;
import org.complainthub.intake.Receipts;
import org.complainthub.intake.file.TakenItems;
import org.complainthub.intake.poll.Offer;
import org.complainthub.intake.poll.Offered;
import org.complainthub.intake.poll.SteppingClock;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class SftpPlaceTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration SIDECAR_WAIT = Duration.ofMinutes(1);

    @TempDir
    Path directory;

    private final SteppingClock clock = new SteppingClock();
    private final TakenItems taken = new TakenItems(database(), clock);
    private final KeyPair userKey;
    private Path outbox;
    private Receipts receipts;
    private TestSftpServer sshd;
    private int port;
    private @Nullable SftpPlace place;

    SftpPlaceTest() throws GeneralSecurityException {
        userKey = KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
    }

    @BeforeEach
    void serve() throws Exception {
        Path root = Files.createDirectories(directory.resolve("server"));
        outbox = Files.createDirectories(root.resolve("outbox"));
        receipts = new Receipts(directory);
        KeyPair hostKey = KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
        sshd = new TestSftpServer(root, hostKey, userKey.getPublic());
        port = sshd.port();
    }

    @AfterEach
    void stop() throws IOException {
        if (place != null) {
            place.close();
        }
        sshd.close();
    }

    @Test
    void takesACompleteFileOnceThoughItStays() throws IOException {
        drop("rows.csv", "id,text\n1,刹车异响");
        SftpPlace server = place(SftpServer.After.KEEP);
        visit(server);
        visit(server);
        assertThat(receipts.pointers).hasSize(1);
        assertThat(new String(receipts.lastContent(), StandardCharsets.UTF_8)).endsWith("刹车异响");
        assertThat(outbox.resolve("rows.csv")).exists();

        visit(place(SftpServer.After.KEEP));
        assertThat(receipts.pointers).hasSize(1);
    }

    @Test
    void takesANewVersionUnderTheSameName() throws IOException {
        SftpPlace server = place(SftpServer.After.KEEP);
        drop("rows.csv", "monday");
        visit(server);
        drop("rows.csv", "tuesday!");
        visit(server);
        assertThat(receipts.pointers).hasSize(2);
    }

    @Test
    void movesTakenFilesAndKeepsThoseOfOneNameApart() throws IOException {
        SftpPlace server = place(SftpServer.After.MOVE);
        drop("rows.csv", "monday");
        visit(server);
        drop("rows.csv", "tuesday");
        visit(server);
        assertThat(outbox).isDirectoryContaining("glob:**/done").isDirectoryNotContaining("glob:**/rows.csv");
        assertThat(outbox.resolve("done/rows.csv")).hasContent("monday");
        assertThat(outbox.resolve("done/" + receipts.pointers.get(1).receiptId().substring(0, 8) + "-rows.csv"))
                .hasContent("tuesday");
    }

    @Test
    void leavesTheVersionThatCameWhileTheOneBeforeWasTaken() throws IOException {
        for (SftpServer.After after : List.of(SftpServer.After.DELETE, SftpServer.After.MOVE)) {
            drop("rows.csv", "monday");
            SftpPlace server = place(after);
            server.look();
            clock.step(SECOND);
            Offered monday = server.look().receipts().get(0);
            var first = receipts.accept(monday.receipt());
            drop("rows.csv", "tuesday!");
            monday.taken(first);

            assertThat(outbox.resolve("rows.csv")).hasContent("tuesday!");
            visit(server);
            assertThat(receipts.lastContent()).asString(StandardCharsets.UTF_8).isEqualTo("tuesday!");
        }
    }

    @Test
    void deletesTakenFiles() throws IOException {
        drop("rows.csv", "monday");
        visit(place(SftpServer.After.DELETE));
        assertThat(receipts.pointers).hasSize(1);
        assertThat(outbox).isEmptyDirectory();
    }

    @Test
    void takesALetterWithItsSidecarOnceThoughBothStay() throws IOException {
        drop("letter.txt", "刹车异响");
        drop("letter.txt.meta.yaml", "sender: 沈知远");
        SftpPlace server = place(SftpServer.After.KEEP);
        visit(server);
        visit(server);
        assertThat(receipts.pointers)
                .singleElement()
                .satisfies(letter -> assertThat(letter.registration().sender()).isEqualTo("沈知远"));
    }

    @Test
    void handsOverASidecarWhoseLetterDoesNotCome() throws IOException {
        drop("letter.txt.meta.yaml", "sender: 沈知远");
        SftpPlace server = place(SftpServer.After.DELETE);
        visit(server);
        assertThat(receipts.pointers).isEmpty();
        clock.step(SIDECAR_WAIT);
        visit(server);
        assertThat(receipts.pointers).singleElement().satisfies(alone -> assertThat(alone.name())
                .isEqualTo("letter.txt.meta.yaml"));
    }

    @Test
    void leavesWhatIsHalfWrittenFoldersAndLinks() throws IOException {
        drop("rows.csv.filepart", "half");
        Files.createDirectories(outbox.resolve("sub"));
        Files.createSymbolicLink(outbox.resolve("link.csv"), Files.writeString(directory.resolve("secret"), "secret"));
        visit(place(SftpServer.After.DELETE));
        assertThat(receipts.pointers).isEmpty();
    }

    @Test
    void waitsWhileAFileGrows() throws IOException {
        SftpPlace server = place(SftpServer.After.DELETE);
        drop("rows.csv", "one");
        server.look();
        drop("rows.csv", "one, two");
        clock.step(SECOND);
        assertThat(server.look().receipts()).isEmpty();
        clock.step(SECOND);
        assertThat(server.look().receipts()).hasSize(1);
    }

    @Test
    void takesAFileWholeAfterTheConnectionWasCutInIt() throws IOException {
        byte[] large = new byte[3_000_000];
        new java.util.Random(7).nextBytes(large);
        Files.write(outbox.resolve("rows.bin"), large);
        try (CutConnection cut = new CutConnection(sshd.port(), 1_000_000)) {
            port = cut.port();
            assertThatThrownBy(() -> visit(place(SftpServer.After.DELETE))).hasRootCauseInstanceOf(IOException.class);
        }
        assertThat(receipts.pointers).isEmpty();
        assertThat(outbox.resolve("rows.bin")).exists();

        port = sshd.port();
        visit(place(SftpServer.After.DELETE));
        assertThat(receipts.lastContent()).isEqualTo(large);
        assertThat(outbox).isEmptyDirectory();
    }

    @Test
    void refusesAServerWithAnotherHostKey() {
        String other = "SHA256:" + "A".repeat(43);
        place = new SftpPlace(settings(TestSftpServer.PASSWORD, null, other, SftpServer.After.KEEP), taken, clock);
        assertThatThrownBy(() -> place.look())
                .hasMessageContaining(sshd.fingerprint())
                .hasMessageContaining("not in host-keys");
    }

    @Test
    void refusesAWrongPasswordWithoutTellingIt() {
        place = new SftpPlace(settings("guess-me", null, sshd.fingerprint(), SftpServer.After.KEEP), taken, clock);
        assertThatThrownBy(() -> place.look()).isInstanceOf(IOException.class).hasMessageNotContaining("guess-me");
    }

    @Test
    void logsInWithAnEncryptedKeyAndKnowsTheHostByALineOfKnownHosts() throws Exception {
        Path file = directory.resolve("id");
        OpenSSHKeyEncryptionContext sealed = new OpenSSHKeyEncryptionContext();
        sealed.setPassword("open sesame");
        sealed.setCipherType("256");
        try (OutputStream out = Files.newOutputStream(file)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(userKey, "hub", sealed, out);
        }
        drop("rows.csv", "monday");
        String line = PublicKeyEntry.toString(sshd.hostKey().getPublic());
        place = new SftpPlace(settings(null, file, line, SftpServer.After.KEEP), taken, clock);
        visit(place);
        assertThat(receipts.pointers).hasSize(1);
    }

    @Test
    void showsNoSecret() {
        assertThat(settings("hush", null, "SHA256:" + "A".repeat(43), SftpServer.After.KEEP))
                .asString()
                .doesNotContain("hush");
    }

    private SftpPlace place(SftpServer.After after) {
        if (place != null) {
            place.close();
        }
        place = new SftpPlace(settings(TestSftpServer.PASSWORD, null, sshd.fingerprint(), after), taken, clock);
        return place;
    }

    private SftpServer settings(@Nullable String password, @Nullable Path key, String hostKey, SftpServer.After after) {
        return new SftpServer(
                "oem",
                Channel.OEM,
                "127.0.0.1",
                port,
                TestSftpServer.USER,
                password,
                key,
                key == null ? null : "open sesame",
                List.of(hostKey),
                "outbox",
                after,
                "done",
                SECOND,
                SECOND,
                Duration.ofSeconds(5),
                false,
                SIDECAR_WAIT);
    }

    private void visit(SftpPlace server) throws IOException {
        server.look();
        clock.step(SECOND);
        Offer offer = server.look();
        for (Offered offered : offer.receipts()) {
            offered.taken(receipts.accept(offered.receipt()));
        }
        offer.settle();
    }

    private void drop(String name, String content) throws IOException {
        Files.writeString(outbox.resolve(name), content);
    }

    private static JdbcClient database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        return JdbcClient.create(database);
    }
}
