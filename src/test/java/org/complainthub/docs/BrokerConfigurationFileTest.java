package org.complainthub.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The configuration for an Artemis server of its own declares what the hub uses. */
class BrokerConfigurationFileTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String RESOURCES = "src/main/resources/";
    private static final String FILTER = "filters.";

    private static Document broker;
    private static JsonNode names;
    private static List<String> departments;
    private static List<String> folders;

    @BeforeAll
    static void read() throws Exception {
        broker = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(Path.of("config/artemis/broker.xml").toFile());
        names = YAML.readTree(Path.of(RESOURCES + "application.yaml").toFile()).at("/hub/address");
        departments = YAML.readTree(
                        Path.of(RESOURCES + "defaults/departments.yaml").toFile())
                .at("/departments")
                .findValuesAsText("code");
        folders = YAML.readTree(Path.of("config/application.yaml.example").toFile())
                .at("/hub/intake/folders")
                .findValuesAsText("name");
    }

    @Test
    void declaresEveryQueueOfTheHub() {
        Set<String> queues = new TreeSet<>();
        names.properties().stream()
                .filter(name -> !name.getKey().startsWith(FILTER))
                .forEach(name -> queues.add(name.getValue().asText()));
        queues.removeAll(Set.of(
                name("events"), name("department-prefix"), name("subscriptions"), name("declared-subscriptions")));
        queues.addAll(Set.of(name("declared-subscriptions").split(",")));
        departments.forEach(code -> queues.add(name("department-prefix") + code));

        assertThat(attributes("queue")).containsExactlyInAnyOrderElementsOf(queues);
    }

    @Test
    void filtersWhatSubscriptionsHear() {
        for (Element filter : elements("filter")) {
            String queue = ((Element) filter.getParentNode()).getAttribute("name");
            assertThat(filter.getAttribute("string")).isEqualTo(name(FILTER + queue));
        }
        assertThat(elements("filter")).hasSize((int) names.properties().stream()
                .filter(name -> name.getKey().startsWith(FILTER))
                .count());
    }

    @Test
    void declaresEachQueueOnTheAddressOfItsName() {
        for (Element queue : elements("queue")) {
            Element address = (Element) queue.getParentNode().getParentNode();
            boolean subscription = subscriptions().contains(queue.getAttribute("name"));
            assertThat(address.getAttribute("name"))
                    .isEqualTo(subscription ? name("events") : queue.getAttribute("name"));
            assertThat(queue.getParentNode().getNodeName()).isEqualTo(subscription ? "multicast" : "anycast");
        }
    }

    @Test
    void declaresTheTopic() {
        assertThat(attributes("address")).contains(name("events"));
        assertThat(elements("multicast")).singleElement().satisfies(type -> assertThat(
                        ((Element) type.getParentNode()).getAttribute("name"))
                .isEqualTo(name("events")));
    }

    @Test
    void sendsDeadAndExpiredMessagesWhereTheHubLooksForThem() {
        assertThat(text("dead-letter-address")).isEqualTo(name("dead"));
        assertThat(text("expiry-address")).isEqualTo(name("expired"));
    }

    @Test
    void letsStrangersReachOnlyWhatTheyNeed() {
        Set<String> guarded =
                new TreeSet<>(Set.of("#", name("events"), name("inbox"), name("answers"), name("work-items")));
        departments.forEach(code -> guarded.add(name("department-prefix") + code));
        subscriptions().stream()
                .flatMap(BrokerConfigurationFileTest::ofEachFolder)
                .forEach(name -> guarded.add(name("events") + "::" + name));

        assertThat(elements("security-setting"))
                .extracting(setting -> setting.getAttribute("match"))
                .containsExactlyInAnyOrderElementsOf(guarded);
    }

    @Test
    void knowsEveryDurableSubscriptionOfTheRoutes() throws Exception {
        String settings = Files.readString(Path.of(RESOURCES + "application.yaml"));

        assertThat(Pattern.compile("durableSubscriptionName=([^&\\s]+)")
                        .matcher(settings)
                        .results())
                .extracting(found -> found.group(1).replaceAll("\\{\\{\\w+}}", "*"))
                .containsExactlyInAnyOrderElementsOf(subscriptions());
    }

    @Test
    void letsDeadLettersOfEverySubscriptionGoBack() throws Exception {
        List<String> replayable = new ArrayList<>();
        YAML.readTree(Path.of(RESOURCES + "application.yaml").toFile())
                .at("/hub/dead-letters/stages")
                .forEach(queues -> replayable.addAll(List.of(queues.asText().split(","))));

        assertThat(replayable).containsAll(subscriptions());
    }

    // of the folders a new installation begins with
    private static Stream<String> ofEachFolder(String subscription) {
        return subscription.endsWith("*")
                ? folders.stream().map(folder -> subscription.replace("*", folder))
                : Stream.of(subscription);
    }

    private static Set<String> subscriptions() {
        return Set.of(name("subscriptions").split(","));
    }

    private static String name(String key) {
        return names.get(key).asText();
    }

    private static String text(String element) {
        return elements(element).get(0).getTextContent();
    }

    private static List<String> attributes(String element) {
        return elements(element).stream().map(one -> one.getAttribute("name")).toList();
    }

    private static List<Element> elements(String name) {
        NodeList nodes = broker.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
