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
import org.complainthub.complaint.InvalidInput;
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
                List.of(noiseOfShen("r-1#1").build(), noiseOfShen("r-1#2").build()));
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
        start(receipt -> List.of());
        send("no json".getBytes(StandardCharsets.UTF_8));
        assertThat(message("mock:invalid").getBody(String.class)).isEqualTo("no json");
        assertThat(message("mock:invalid").getHeaders()).containsEntry("stage", "receipt-normalizer");
        assertThat(types("mock:events")).containsExactly("org.complainthub.complaint.invalid.v1");
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
        start(receipt -> List.of(noiseOfShen("r-1").build()));
        mock("mock:canonical").whenAnyExchangeReceived(exchange -> {
            throw new IllegalStateException("the queue is full");
        });
        byte[] pointer = JSON.writeValueAsBytes(RECEIPT);
        assertThatThrownBy(() -> send(pointer)).rootCause().hasMessage("the queue is full");
        assertThat(mock("mock:invalid").getReceivedCounter()).isZero();
    }

    private void start(Function<Receipt, List<Complaint>> answer) throws Exception {
        camel = new RouteFile("normalize/receipt-normalizer")
                .edge("hub.normalize.from", "direct:raw")
                .edge("hub.normalize.to", "mock:canonical")
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
    public record Answering(Function<Receipt, List<Complaint>> answer) {

        public List<Complaint> normalize(Receipt receipt) {
            return answer.apply(receipt);
        }
    }
}
