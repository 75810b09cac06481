package org.complainthub.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.camel.component.mock.MockEndpoint;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Receipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptIntakeRouteTest {

    @TempDir
    Path directory;

    private IntakeStage stage;

    @BeforeEach
    void start() throws Exception {
        stage = new IntakeStage(
                        IntakeStage.properties(directory, List.of()),
                        "intake/receipt-intake",
                        "intake/mailbox-intake",
                        "intake/mailbox-facts")
                .start();
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void storesTheBytesBeforeAnythingIsSent() {
        byte[][] stored = new byte[1][];
        stage.events().whenAnyExchangeReceived(exchange -> {
            String sha256 = Sha256.hex("刹车异响".getBytes(StandardCharsets.UTF_8));
            stored[0] = stage.evidence.get(sha256);
        });
        take("刹车异响");
        assertThat(new String(stored[0], StandardCharsets.UTF_8)).isEqualTo("刹车异响");
    }

    @Test
    void announcesTheReceiptAndAnswersWithIt() throws Exception {
        stage.events().expectedMessageCount(1);
        stage.events().expectedHeaderReceived("cloudEvents_type", "org.complainthub.receipt.received.v1");
        Receipt receipt = take("刹车异响");

        stage.events().assertIsSatisfied();
        assertThat(stage.pointer()).isEqualTo(receipt);
        assertThat(receipt.name()).isEqualTo("letter.txt");
        assertThat(stage.headers())
                .containsEntry("receiptId", receipt.receiptId())
                .containsEntry("_AMQ_DUPL_ID", stage.headers().get("cloudEvents_id"));
    }

    @Test
    void marksTheSameReceiptAsADuplicate() {
        take("刹车异响");
        take("刹车异响");
        assertThat(stage.raw().getExchanges())
                .hasSize(2)
                .extracting(exchange -> exchange.getMessage().getHeader("_AMQ_DUPL_ID"))
                .containsOnly(stage.headers().get("_AMQ_DUPL_ID"));
    }

    @Test
    void sendsNothingWithoutEvidence() throws Exception {
        Files.writeString(directory.resolve("evidence"), "a file where the directory should be");
        assertThatThrownBy(() -> take("刹车异响")).rootCause().isInstanceOf(java.io.IOException.class);
        assertThat(stage.events().getReceivedCounter()).isZero();
        assertThat(stage.attempts).hasValue(0);
    }

    @Test
    void setsAsideAReceiptThatIsTooLarge() throws Exception {
        MockEndpoint invalid = stage.camel.getEndpoint("mock:invalid", MockEndpoint.class);
        invalid.expectedMessageCount(1);
        send("x".repeat(65 * 1024));
        invalid.assertIsSatisfied();
        assertThat(invalid.getExchanges().get(0).getMessage().getHeader("reason", String.class))
                .contains("letter.txt of post")
                .contains("more than the hub takes");
        assertThat(stage.attempts).hasValue(0);
    }

    @Test
    void triesAgainAndThenTellsItsCaller() {
        stage.brokerIsDown.set(true);
        assertThatThrownBy(() -> take("刹车异响")).rootCause().hasMessage("the broker is down");
        assertThat(stage.attempts).hasValue(4);
    }

    private void send(String text) {
        stage.camel.createProducerTemplate().sendBody("direct:receipt-intake", letter(text));
    }

    private Receipt take(String text) {
        return stage.camel.createProducerTemplate().requestBody("direct:receipt-intake", letter(text), Receipt.class);
    }

    private static IncomingReceipt letter(String text) {
        return new IncomingReceipt(
                new IncomingReceipt.Inlet(Channel.LETTER, "post"),
                "letter.txt",
                null,
                OffsetDateTime.parse("2026-11-20T08:00:00+08:00"),
                new Payload(text.getBytes(StandardCharsets.UTF_8)));
    }
}
