package org.complainthub.intake.folder.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.complainthub.RouteFile;
import org.complainthub.complaint.FeedRead;
import org.complainthub.platform.PlatformBeans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

class FileOutcomeRouteTest {

    private static final int SUBSCRIPTIONS = 6;

    private final Outcomes outcomes = outcomes();
    private CamelContext camel;

    @BeforeEach
    void start() throws Exception {
        camel = new RouteFile("intake/file-outcome")
                .edge("hub.intake.outcomes.from", "direct:facts-about-{{inlet}}")
                .bean("noteOutcome", new FileOutcomeProcessor(PlatformBeans.json(), outcomes.all()))
                .start();
        TemplatedRouteBuilder.builder(camel, "file-outcome")
                .routeId("file-outcome-letters")
                .parameter("inlet", "letters")
                .add();
    }

    Outcomes outcomes() {
        return new Outcomes(PlatformBeans.CLOCK);
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void notesWhatNoDatabaseTakes() {
        tell(
                "complaint.invalid",
                "{\"id\":\"i1\",\"stage\":\"normalize\",\"receiptId\":\"r1\",\"reason\":\"line 3: a\\u0000b\",\"row\":3}");
        tell("feed.read", new FeedRead("r1", "a.csv", "letters", "nps", 1, 0, 0, 0, 1, "it ends with \u0000"));
        assertThat(outcome("r1").reason()).isEqualTo("it ends with ");
        assertThat(outcome("r1").rejections().get(0).reason()).isEqualTo("line 3: ab");
    }

    @Test
    void notesThatAFileWasRead() {
        tell("complaint.normalized", "{\"receiptId\":\"r1\"}");
        tell("complaint.normalized", "{\"receiptId\":\"r1\"}");
        assertThat(outcome("r1").receipts()).isEqualTo(1);
        assertThat(outcome("r1").isRead()).isTrue();
    }

    @Test
    void notesWhyAFileWasNot() {
        tell(
                "complaint.invalid",
                "{\"id\":\"i1\",\"stage\":\"normalize\",\"receiptId\":\"r1\",\"reason\":\"the PDF is encrypted\"}");
        assertThat(outcome("r1").reason()).isEqualTo("the PDF is encrypted");
    }

    @Test
    void hearsOfAFileByManySubscriptionsAtOnce() throws Exception {
        FileOutcome refused = new FileOutcome("r1", "the PDF is encrypted", 1, 0, 0, 0, 1, List.of());
        FileOutcome.Rejection row = new FileOutcome.Rejection("4", "日期", "no date");
        CyclicBarrier together = new CyclicBarrier(SUBSCRIPTIONS);
        List<Callable<Void>> subscriptions = Collections.nCopies(SUBSCRIPTIONS, () -> {
            together.await();
            outcomes.all().note(refused);
            outcomes.all().note("r1", row);
            return null;
        });

        try (Threads threads = new Threads(SUBSCRIPTIONS)) {
            for (Future<Void> heard : threads.pool().invokeAll(subscriptions)) {
                heard.get();
            }
        }

        assertThat(outcome("r1").reason()).isEqualTo("the PDF is encrypted");
        assertThat(outcome("r1").rejections()).containsExactly(row);
    }

    private record Threads(ExecutorService pool) implements AutoCloseable {

        Threads(int size) {
            this(Executors.newFixedThreadPool(size));
        }

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }

    @Test
    void notesTheTotalsOfAFeedAndItsRejectedRows() {
        tell(
                "complaint.invalid",
                "{\"id\":\"i1\",\"stage\":\"normalize\",\"receiptId\":\"r1\",\"reason\":\"no date\",\"row\":4,\"column\":\"日期\"}");
        tell("feed.read", new FeedRead("r1", "a.csv", "letters", "nps", 9, 5, 1, 2, 1, null));
        FileOutcome outcome = outcome("r1");
        assertThat(outcome.isRead()).isTrue();
        assertThat(outcome.rows())
                .isEqualTo(outcome.receipts() + outcome.combined() + outcome.repeated() + outcome.rejected());
        assertThat(outcome.rejections()).containsExactly(new FileOutcome.Rejection("4", "日期", "no date"));
    }

    @ParameterizedTest
    @CsvSource({"2, 0, 2, , no row could be read", "3, 2, 1, the file is cut off, the file is cut off"})
    void notesThatAFeedWasNotReadToItsEnd(ArgumentsAccessor feed) {
        FeedRead broken = new FeedRead(
                "r1",
                "a.csv",
                "letters",
                "nps",
                feed.getLong(0),
                feed.getLong(1),
                0,
                0,
                feed.getLong(2),
                feed.getString(3));
        tell("feed.read", broken);
        assertThat(outcome("r1").reason()).isEqualTo(feed.getString(4));
    }

    @Test
    void passesOverWhatIsAboutNoReceipt() {
        tell("complaint.invalid", "{\"receiptId\":null,\"reason\":\"no JSON\"}");
        tell("complaint.invalid", "{\"reason\":\"no JSON\"}");
        assertThat(outcomes.all().of("")).isEmpty();
        assertThat(outcomes.all().of("null")).isEmpty();
    }

    private FileOutcome outcome(String receiptId) {
        return outcomes.all().of(receiptId).orElseThrow();
    }

    private void tell(String fact, FeedRead feed) {
        try {
            tell(fact, PlatformBeans.json().writeValueAsString(feed));
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void tell(String fact, String body) {
        camel.createProducerTemplate()
                .sendBodyAndHeader(
                        "direct:facts-about-letters", body, "cloudEvents_type", "org.complainthub." + fact + ".v1");
    }
}
