package org.complainthub.intake.folder.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.complainthub.RouteFile;
import org.complainthub.intake.poll.SteppingClock;
import org.complainthub.platform.PlatformBeans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FileOutcomeRouteTest {

    private final SteppingClock clock = new SteppingClock();
    private final Outcomes outcomes = new Outcomes(clock);
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

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void notesThatAFileWasRead() {
        tell("normalized", "{\"receiptId\":\"r1\"}");
        tell("normalized", "{\"receiptId\":\"r1\"}");
        assertThat(outcome("r1").receipts()).isEqualTo(1);
        assertThat(outcome("r1").isRead()).isTrue();
    }

    @Test
    void notesWhyAFileWasNot() {
        tell("invalid", "{\"receiptId\":\"r1\",\"reason\":\"the PDF is encrypted\"}");
        assertThat(outcome("r1").reason()).isEqualTo("the PDF is encrypted");
    }

    @Test
    void countsRows() {
        tell("normalized", "{\"receiptId\":\"r1#7\"}");
        tell("normalized", "{\"receiptId\":\"r1#8\"}");
        assertThat(outcome("r1").rows()).isEqualTo(2);
    }

    @Test
    void passesOverWhatIsAboutNoReceipt() {
        tell("invalid", "{\"receiptId\":null,\"reason\":\"no JSON\"}");
        tell("invalid", "{\"reason\":\"no JSON\"}");
        assertThat(outcomes.all().of("")).isEmpty();
        assertThat(outcomes.all().of("null")).isEmpty();
    }

    private FileOutcome outcome(String receiptId) {
        clock.step(Duration.ofSeconds(2));
        return outcomes.all().of(receiptId).orElseThrow();
    }

    private void tell(String fact, String body) {
        camel.createProducerTemplate()
                .sendBodyAndHeader(
                        "direct:facts-about-letters",
                        body,
                        "cloudEvents_type",
                        "org.complainthub.complaint." + fact + ".v1");
    }
}
