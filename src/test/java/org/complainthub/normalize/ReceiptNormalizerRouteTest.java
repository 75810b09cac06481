package org.complainthub.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complainthub.complaint.ComplaintFixtures.noiseOfShen;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.Message;
import org.apache.camel.component.mock.MockEndpoint;
import org.complainthub.RouteFile;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.FeedProgress;
import org.complainthub.complaint.FeedRead;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.InvalidMessage;
import org.complainthub.complaint.Receipt;
import org.complainthub.platform.PlatformBeans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceiptNormalizerRouteTest {

    private static final ObjectMapper JSON = PlatformBeans.json();
    private static final Receipt RECEIPT = ReceiptFixtures.receipt(Channel.LETTER, "letter.txt");

    private CamelContext camel;

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void announcesAndHandsOnEachComplaint() throws Exception {
        start(receipt ->
                complaints(noiseOfShen("r-1#1").build(), noiseOfShen("r-1#2").build()));
        send(JSON.writeValueAsBytes(RECEIPT));
        assertThat(types("mock:events"))
                .containsExactly(
                        "org.complainthub.complaint.normalized.v1", "org.complainthub.complaint.normalized.v1");
        Message handedOn = message("mock:canonical");
        assertThat(JSON.readValue(handedOn.getBody(byte[].class), Complaint.class)
                        .receiptId())
                .isEqualTo("r-1#1");
        assertThat(handedOn.getHeaders()).doesNotContainKey("CamelFileName");
        assertThat(mock("mock:invalid").getReceivedCounter()).isZero();
    }

    @Test
    void setsAsideWhatCanNeverBeReadAsItCame() throws Exception {
        start(receipt -> {
            throw new InvalidInput("no reader knows the format of letter.txt");
        });
        byte[] pointer = JSON.writeValueAsBytes(RECEIPT);
        send(pointer);
        Message invalid = message("mock:invalid");
        assertThat(invalid.getBody(byte[].class)).isEqualTo(pointer);
        assertThat(invalid.getHeaders())
                .containsEntry("stage", "receipt-normalizer")
                .containsEntry("reason", "no reader knows the format of letter.txt")
                .containsEntry("receiptId", "r-1")
                .doesNotContainKey("CamelFileName");
        assertThat(mock("mock:canonical").getReceivedCounter()).isZero();
    }

    @Test
    void announcesWhatItSetsAside() throws Exception {
        start(receipt -> {
            throw new InvalidInput("no reader knows the format of letter.txt");
        });
        send(JSON.writeValueAsBytes(RECEIPT));
        assertThat(types("mock:events")).containsExactly("org.complainthub.complaint.invalid.v1");
        assertThat(JSON.readTree(message("mock:events").getBody(byte[].class))
                        .path("sourceName")
                        .textValue())
                .isEqualTo("letter.txt");
    }

    @Test
    void setsAsideWhatIsNoReceipt() throws Exception {
        start(receipt -> complaints());
        send("no json".getBytes(StandardCharsets.UTF_8));
        assertThat(message("mock:invalid").getBody(String.class)).isEqualTo("no json");
        assertThat(message("mock:invalid").getHeaders()).containsEntry("stage", "receipt-normalizer");
        assertThat(types("mock:events")).containsExactly("org.complainthub.complaint.invalid.v1");
    }

    @Test
    void setsAsideBytesOfNoCharset() throws Exception {
        start(receipt -> complaints());
        send(new byte[] {0, 0, 0, '{', 0x7f, 0, 0, 0});
        assertThat(message("mock:invalid").getHeaders()).containsEntry("stage", "receipt-normalizer");
    }

    @Test
    void leavesEveryOtherFailureToTheBroker() throws Exception {
        start(receipt -> {
            throw new IllegalStateException("the disk is full");
        });
        byte[] pointer = JSON.writeValueAsBytes(RECEIPT);
        assertThatThrownBy(() -> send(pointer)).rootCause().hasMessage("the disk is full");
        assertThat(mock("mock:invalid").getReceivedCounter()).isZero();
        assertThat(mock("mock:events").getReceivedCounter()).isZero();
    }

    @Test
    void leavesAFailedSendToTheBroker() throws Exception {
        start(receipt -> complaints(noiseOfShen("r-1").build()));
        mock("mock:canonical").whenAnyExchangeReceived(exchange -> {
            throw new IllegalStateException("the queue is full");
        });
        byte[] pointer = JSON.writeValueAsBytes(RECEIPT);
        assertThatThrownBy(() -> send(pointer)).rootCause().hasMessage("the queue is full");
        assertThat(mock("mock:invalid").getReceivedCounter()).isZero();
    }

    @Test
    void setsAsideARowAndHandsOnTheOthers() throws Exception {
        start(receipt -> new Normalization(
                List.of(noiseOfShen("r-1#2").build()),
                List.of(new RejectedRow(receipt, 1, "Score", "\"15\" is not on the scale")),
                List.of(),
                List.of()));
        send(JSON.writeValueAsBytes(RECEIPT));
        Message invalid = message("mock:invalid");
        assertThat(JSON.readValue(invalid.getBody(byte[].class), InvalidMessage.class))
                .extracting(InvalidMessage::row, InvalidMessage::column, InvalidMessage::sourceName)
                .containsExactly(1, "Score", "letter.txt");
        assertThat(invalid.getHeaders())
                .containsEntry("stage", "receipt-normalizer")
                .containsEntry("reason", "letter.txt row 1, column Score: \"15\" is not on the scale");
        assertThat(types("mock:events"))
                .containsExactly("org.complainthub.complaint.normalized.v1", "org.complainthub.complaint.invalid.v1");
        assertThat(mock("mock:canonical").getReceivedCounter()).isOne();
    }

    @Test
    void putsTheRestOfAFeedBack() throws Exception {
        FeedProgress progress = new FeedProgress(500, 498, 0, 1, 1);
        start(receipt -> new Normalization(List.of(), List.of(), List.of(receipt.resumedAt(progress)), List.of()));
        send(JSON.writeValueAsBytes(RECEIPT));
        assertThat(JSON.readValue(message("mock:rest").getBody(byte[].class), Receipt.class))
                .isEqualTo(RECEIPT.resumedAt(progress));
        assertThat(message("mock:rest").getHeaders()).doesNotContainKeys("cloudEvents_id", "CamelFileName");
    }

    @Test
    void announcesTheAccountOfAFeed() throws Exception {
        FeedRead account = new FeedRead("r-1", "nps.csv", "survey", "nps", 10, 7, 0, 2, 1, null);
        start(receipt -> new Normalization(List.of(), List.of(), List.of(), List.of(account)));
        send(JSON.writeValueAsBytes(RECEIPT));
        assertThat(types("mock:events")).containsExactly("org.complainthub.feed.read.v1");
        assertThat(JSON.readValue(message("mock:events").getBody(byte[].class), FeedRead.class))
                .isEqualTo(account);
    }

    private static Normalization complaints(Complaint... complaints) {
        return new Normalization(List.of(complaints), List.of(), List.of(), List.of());
    }

    private void start(Function<Receipt, Normalization> answer) throws Exception {
        camel = new RouteFile("normalize/receipt-normalizer")
                .edge("hub.normalize.from", "direct:raw")
                .edge("hub.normalize.to", "mock:canonical")
                .edge("hub.normalize.rest.to", "mock:rest")
                .bean("rejectedRow", new RejectedRowProcessor())
                .bean("receiptNormalizer", new Answering(answer))
                .start();
    }

    private void send(byte[] pointer) {
        camel.createProducerTemplate().sendBodyAndHeader("direct:raw", pointer, "CamelFileName", "forged");
    }

    private MockEndpoint mock(String uri) {
        return camel.getEndpoint(uri, MockEndpoint.class);
    }

    private Message message(String uri) {
        return mock(uri).getExchanges().get(0).getMessage();
    }

    private List<Object> types(String uri) {
        return mock(uri).getExchanges().stream()
                .map(exchange -> exchange.getMessage().getHeader("cloudEvents_type"))
                .toList();
    }

    /** Stands in for the normalizer. */
    public record Answering(Function<Receipt, Normalization> answer) {

        public Normalization normalizePart(Receipt receipt) {
            return answer.apply(receipt);
        }
    }
}
