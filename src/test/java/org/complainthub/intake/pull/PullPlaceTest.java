package org.complainthub.intake.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.complainthub.complaint.Channel;
import org.complainthub.intake.Receipts;
import org.complainthub.intake.poll.NotNow;
import org.complainthub.intake.poll.Offer;
import org.complainthub.intake.poll.Offered;
import org.complainthub.platform.PlatformBeans;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;

class PullPlaceTest {

    private static final int LIMIT = 2000;

    @TempDir
    Path directory;

    private final JdbcClient database = database();
    private Agency agency;
    private Receipts receipts;

    @BeforeEach
    void serve() throws IOException {
        agency = new Agency();
        receipts = new Receipts(directory);
    }

    @AfterEach
    void stop() {
        agency.close();
    }

    @Test
    void goesFromPageToPageByACursorAndGoesOnThereAfterARestart() throws IOException {
        agency.serve("/a?size=2", page("c 1&x", "一"));
        agency.serve("/a?size=2&after=c%201%26x", page("c2", "二"));
        agency.serve("/a?size=2&after=c2", Agency.Answer.of("{\"rows\":[],\"next\":null}"));
        PulledAddress address = byCursor("/a?size=2");
        assertThat(visit(address)).isTrue();
        assertThat(visit(address)).isTrue();
        assertThat(visit(address)).isFalse();
        assertThat(receipts.pointers).hasSize(2).allSatisfy(pointer -> {
            assertThat(pointer.name()).isEqualTo("agency.json");
            assertThat(pointer.source()).isEqualTo("agency");
            assertThat(pointer.channel()).isEqualTo(Channel.SURVEY);
        });
        assertThat(new String(receipts.lastContent(), StandardCharsets.UTF_8)).contains("二");

        agency.asked.clear();
        visit(address);
        assertThat(agency.asked).containsExactly("/a?size=2&after=c2");
    }

    @Test
    void doesNotGoOnPastAPageThatWasNotTaken() throws IOException {
        agency.serve("/a", page("c1", "一"));
        PulledAddress address = byCursor("/a");
        receipts.brokerIsDown.set(true);
        assertThatThrownBy(() -> visit(address)).hasMessageContaining("not sent");
        receipts.brokerIsDown.set(false);
        visit(address);
        assertThat(agency.asked).containsExactly("/a", "/a");
        assertThat(receipts.pointers).hasSize(1);
    }

    @Test
    void takesADocumentAgainOnlyWhenItChanged() throws IOException {
        agency.serve("/all.csv", Agency.Answer.of("id,text\n1,一", "Content-Type", "text/csv", "ETag", "\"v1\""));
        PulledAddress address = byTag("/all.csv");
        visit(address);
        visit(address);
        assertThat(receipts.pointers).hasSize(1).first().satisfies(pointer -> assertThat(pointer.name())
                .isEqualTo("agency.csv"));

        agency.serve("/all.csv", Agency.Answer.of("id,text\n1,一\n2,二", "ETag", "\"v2\""));
        visit(address);
        assertThat(receipts.pointers).hasSize(2);
    }

    @Test
    void followsTheLinkToTheNextPage() throws IOException {
        agency.serve("/a", Agency.Answer.of("[1]", "Link", "</first>; rel=\"first\", </b?p=2>; rel=\"next\""));
        agency.serve("/b?p=2", Agency.Answer.of("[2]"));
        PulledAddress address = byTag("/a");
        assertThat(visit(address)).isTrue();
        assertThat(visit(address)).isFalse();
        assertThat(agency.asked).containsExactly("/a", "/b?p=2");
    }

    @Test
    void logsInOnItsOwnServerAlone() throws IOException {
        agency.serve("/a", Agency.Answer.redirect("/moved"));
        agency.serve("/moved", Agency.Answer.of("[1]"));
        visit(byTag("/a"));
        assertThat(agency.logins).containsExactly("Bearer hush", "Bearer hush");

        try (Agency other = new Agency()) {
            other.serve("/steal", Agency.Answer.of("[1]"));
            agency.serve("/b", Agency.Answer.redirect(other.uri("/steal").toString()));
            agency.serve("/c", Agency.Answer.of("[1]", "Link", "<" + other.uri("/steal") + ">; rel=next"));
            assertThatThrownBy(() -> visit(byTag("/b"))).hasMessageContaining("another one");
            assertThat(visit(byTag("/c"))).isTrue();
            assertThatThrownBy(() -> visit(byTag("/c"))).hasMessageContaining("another one");
            assertThat(other.asked).isEmpty();
        }
    }

    @Test
    void stopsAtACircleOfRedirects() {
        agency.serve("/a", Agency.Answer.redirect("/a"));
        assertThatThrownBy(() -> visit(byTag("/a"))).hasMessageContaining("redirects more than");
    }

    @Test
    void refusesAPageThatIsTooLarge() {
        agency.serve("/a", Agency.Answer.of("[" + " ".repeat(LIMIT) + "]"));
        assertThatThrownBy(() -> visit(byTag("/a"))).hasMessageContaining("more than 2000 bytes");
    }

    @Test
    void saysWhatTheServerAnswers() {
        agency.serve("/a", new Agency.Answer(401, "", java.util.Map.of()));
        assertThatThrownBy(() -> visit(byTag("/a")))
                .hasMessageContaining("refuses the login")
                .hasMessageNotContaining("hush");
        assertThatThrownBy(() -> visit(byTag("/missing"))).hasMessageContaining("404");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void comesBackWhenABusyServerWantsIt(int status) {
        agency.serve("/a", new Agency.Answer(status, "", java.util.Map.of("Retry-After", "120")));
        assertThatThrownBy(() -> visit(byTag("/a")))
                .isInstanceOf(NotNow.class)
                .hasMessageContaining(status + " and wants to be asked again at");
        agency.serve("/a", new Agency.Answer(status, "", java.util.Map.of()));
        assertThatThrownBy(() -> visit(byTag("/a")))
                .isNotInstanceOf(NotNow.class)
                .hasMessageContaining("" + status);
    }

    @Test
    void givesUpAServerThatNeverEnds() throws IOException {
        try (ServerSocket slow = new ServerSocket(0)) {
            Thread drip = new Thread(() -> drip(slow), "drip");
            drip.setDaemon(true);
            drip.start();
            URI url = URI.create("http://127.0.0.1:" + slow.getLocalPort() + "/a");
            assertThatThrownBy(() -> visit(address(url, null, null, null))).isInstanceOf(IOException.class);
        }
    }

    /** Begins an answer and never ends it. */
    private static void drip(ServerSocket server) {
        try (Socket client = server.accept()) {
            String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n[";
            client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().flush();
            assertThat(client.getInputStream().readAllBytes()).isNotEmpty();
        } catch (IOException gone) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean visit(PulledAddress address) throws IOException {
        PullParts parts = new PullParts(new Marks(database), PlatformBeans.json(), PlatformBeans.CLOCK);
        PageRequest request = new PageRequest(
                PullConfiguration.client(address, new DefaultSslBundleRegistry()), address, LIMIT, PlatformBeans.CLOCK);
        Offer offer = new PullPlace(address, request, parts).look();
        for (Offered offered : offer.receipts()) {
            offered.taken(receipts.accept(offered.receipt()));
        }
        return offer.settle();
    }

    private static Agency.Answer page(String next, String text) {
        return Agency.Answer.of("{\"rows\":[{\"text\":\"" + text + "\"}],\"next\":\"" + next + "\"}");
    }

    private PulledAddress byCursor(String path) {
        return address(agency.uri(path), "/next", "after", "/rows");
    }

    private PulledAddress byTag(String path) {
        return address(agency.uri(path), null, null, null);
    }

    private static PulledAddress address(
            URI url, @Nullable String next, @Nullable String parameter, @Nullable String items) {
        return new PulledAddress(
                "agency",
                Channel.SURVEY,
                url,
                null,
                null,
                "hush",
                "application/json",
                next,
                parameter,
                items,
                null,
                Duration.ofSeconds(1),
                Duration.ofSeconds(2));
    }

    JdbcClient database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        return JdbcClient.create(database);
    }
}
