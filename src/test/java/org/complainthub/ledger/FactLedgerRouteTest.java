package org.complainthub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.component.mock.MockEndpoint;
import org.complainthub.RouteFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactLedgerRouteTest {

    private CamelContext camel;
    private final List<Fact> recorded = new ArrayList<>();

    @BeforeEach
    void startTheRoute() throws Exception {
        camel = new RouteFile("ledger/fact-ledger")
                .edge("hub.ledger.from", "direct:events")
                .bean("recordFact", new FactRecordingProcessor(new FactReader(new ObjectMapper()), recorded::add))
                .start();
    }

    @AfterEach
    void stopTheRoute() {
        camel.stop();
    }

    @Test
    void recordsTheFactWithItsPropertiesAndThreeFieldsOfItsBody() {
        send(
                properties(),
                "{\"sourceName\":\"letters/1.txt\",\"times\":{\"receivedAt\":\"2026-11-09T08:00:00+08:00\"},"
                        + "\"complainant\":{\"name\":\"蔡先生\",\"phone\":\"13700000000\"}}");
        assertThat(recorded)
                .containsExactly(new Fact(
                        "id-1",
                        "complaint.routed.v1",
                        OffsetDateTime.parse("2026-11-09T01:00:00Z"),
                        "r1",
                        "C-1",
                        "WORKSHOP",
                        "NEW",
                        "COMPLAINT",
                        "S2",
                        "LETTER",
                        "letters/1.txt",
                        OffsetDateTime.parse("2026-11-09T08:00:00+08:00")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "null", "{\"times\":7}", "{\"sourceName\":{}}"})
    void recordsAFactWithAnyBody(String body) {
        send(properties(), body);
        assertThat(recorded).extracting(Fact::sourceName).containsOnlyNulls().hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloudEvents_id", "cloudEvents_type", "cloudEvents_time"})
    void refusesWhatIsNoFact(String missing) {
        Map<String, Object> properties = properties();
        properties.remove(missing);
        send(properties, "{}");
        assertThat(reasons()).singleElement().asString().contains(missing);
        assertThat(recorded).isEmpty();
    }

    @Test
    void refusesFactsOfOthersAndTimesThatAreNone() {
        Map<String, Object> foreign = properties();
        foreign.put("cloudEvents_type", "com.example.sold");
        send(foreign, "{}");
        assertThat(reasons()).containsExactly("not a fact of the hub: com.example.sold");
        Map<String, Object> timeless = properties();
        timeless.put("cloudEvents_time", "noon");
        send(timeless, "{}");
        assertThat(reasons()).hasSize(2);
        assertThat(recorded).isEmpty();
    }

    @Test
    void shortensWhatIsTooLongAndDropsWhatNoDatabaseTakes() {
        send(properties(), "{\"sourceName\":\"\\u0000" + "长".repeat(2000) + "\"}");
        assertThat(recorded.get(0).sourceName()).isEqualTo("长".repeat(1000));
    }

    private List<Object> reasons() {
        return camel.getEndpoint("mock:invalid", MockEndpoint.class).getExchanges().stream()
                .map(exchange -> exchange.getMessage().getHeader("reason"))
                .toList();
    }

    private void send(Map<String, Object> properties, String body) {
        camel.createProducerTemplate().sendBodyAndHeaders("direct:events", body, properties);
    }

    private static Map<String, Object> properties() {
        return new HashMap<>(Map.of(
                "cloudEvents_id", "id-1",
                "cloudEvents_type", "org.complainthub.complaint.routed.v1",
                "cloudEvents_time", "2026-11-09T01:00:00Z",
                "cloudEvents_subject", "C-1",
                "receiptId", "r1",
                "department", "WORKSHOP",
                "relation", "NEW",
                "kind", "COMPLAINT",
                "severity", "S2",
                "channel", "LETTER"));
    }
}
