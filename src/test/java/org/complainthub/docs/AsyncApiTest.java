package org.complainthub.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Relation;
import org.complainthub.complaint.Severity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The description of the queues holds together and speaks the vocabulary of the code. */
class AsyncApiTest {

    private static final String FACTS =
            """
            receipt.received.v1
            complaint.normalized.v1 complaint.linked.v1 complaint.routed.v1 complaint.set-aside.v1
            complaint.invalid.v1 complaint.renormalized.v1 complaint.closed.v1 complaint.reopened.v1 feed.read.v1
            complaint-file.{change}.v1
            corrective-action.issued.v1 corrective-action.answered.v1 corrective-action.delivered.v1
            corrective-action.opened.v1 corrective-action.overdue.v1 corrective-action.returned.v1 corrective-action.verified.v1
            corrective-action.undeliverable.v1 corrective-action.withdrawn.v1
            corrective-action.recurred.v1 corrective-action.effective.v1 corrective-action.ineffective.v1
            work-item.returned.v1 work-item.suspended.v1 work-item.resumed.v1 work-item.contacted.v1
            work-item.completed.v1 work-item.corrected.v1
            clock.warning.v1 clock.breached.v1 clock.escalated.v1
            mailbox.failing.v1 mailbox.recovered.v1 mailbox.gap.v1
            acknowledgement.sent.v1
            mail.braked.v1 mail.undeliverable.v1
            decision.taken.v1 decision.rejected.v1 survey.invited.v1 survey.answered.v1
            """;

    private static final Path FOLDER = Path.of("docs");
    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = new ObjectMapper(new YAMLFactory())
                .readTree(FOLDER.resolve("asyncapi.yaml").toFile());
    }

    @Test
    void referencesOnlyWhatIsThere() {
        List<JsonNode> references = document.findValues("$ref");

        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(exists(reference.asText()))
                .as(reference.asText())
                .isTrue());
    }

    @Test
    void describesEveryAddress() {
        assertThat(document.get("channels").findValuesAsText("address"))
                .containsExactlyInAnyOrder(
                        "complaints.inbox",
                        "complaints.raw",
                        "complaints.canonical",
                        "complaints.matched",
                        "complaints.department.{code}",
                        "complaints.events",
                        "corrective-actions.answers",
                        "work-items.commands",
                        "complaints.invalid",
                        "complaints.dead",
                        "complaints.expired");
    }

    @Test
    void describesEveryFactOnTheTopic() {
        Stream<String> facts = children(document.at("/channels/events/messages"))
                .map(message -> document.at(message.get("$ref").asText().substring(1)))
                .map(message -> message.get("name").asText());

        assertThat(facts)
                .containsExactlyInAnyOrder(FACTS.lines()
                        .flatMap(line -> Stream.of(line.split(" ")))
                        .map(fact -> "org.complainthub." + fact)
                        .toArray(String[]::new));
    }

    static Stream<Arguments> vocabulary() {
        return Stream.of(
                Arguments.of("channel", Channel.values()),
                Arguments.of("kind", Kind.values()),
                Arguments.of("relation", Relation.values()),
                Arguments.of("severity", Severity.values()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vocabulary")
    void namesTheValuesOfTheSelectorProperty(String property, Enum<?>[] constants) {
        List<JsonNode> described = document.at("/components/schemas").findValues(property);

        assertThat(described).isNotEmpty().allSatisfy(one -> assertThat(
                        StreamSupport.stream(one.get("enum").spliterator(), false)
                                .map(JsonNode::asText))
                .containsExactlyElementsOf(
                        Arrays.stream(constants).map(Enum::name).toList()));
    }

    private static boolean exists(String reference) {
        return reference.startsWith("#")
                ? !document.at(reference.substring(1)).isMissingNode()
                : FOLDER.resolve(reference).toFile().isFile();
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
