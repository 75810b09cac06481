package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.complainthub.docs.Alerts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.registry.HealthContributorRegistry;

/** What the running hub tells its watchers is what the alerts ask for and the runbook explains. */
@ExtendWith(SharedHub.class)
class FiguresIT {

    private final TestHub hub = SharedHub.hub();

    /** Some figures begin with the first receipt that is refused, those of queues with the first look at them. */
    @BeforeEach
    void refuseOne() throws Exception {
        new Doors(hub).accepted("letter?name=broken.pdf", "%PDF-1.7 and nothing more".getBytes(StandardCharsets.UTF_8));
        await().untilAsserted(() -> assertThat(figures())
                .contains("hub_invalid_total")
                .anyMatch(figure -> figure.startsWith("hub_queue_")));
    }

    @Test
    void hasEveryFigureThatAnAlertAsksFor() throws Exception {
        Set<String> asked = Alerts.shipped().all().stream()
                .flatMap(alert -> alert.metrics().stream())
                .collect(Collectors.toSet());
        await().untilAsserted(() -> assertThat(figures()).containsAll(asked));
    }

    @Test
    void hasTheOperationsAndFiguresOfEachRowOfTheTable() throws Exception {
        MBeanServer console = ManagementFactory.getPlatformMBeanServer();
        Set<String> figures = figures();
        List<String[]> rows = lines("| `type=").map(line -> line.split("\\|")).toList();
        assertThat(rows).hasSizeGreaterThan(8);
        for (String[] row : rows) {
            String type = quoted(row[1]).findFirst().orElseThrow().replaceAll("…", "*");
            Set<ObjectName> beans = console.queryNames(new ObjectName("org.complainthub:" + type), null);
            assertThat(beans).as(type).isNotEmpty();
            for (ObjectName bean : beans) {
                assertThat(console.getMBeanInfo(bean).getOperations())
                        .as(bean.toString())
                        .extracting(MBeanOperationInfo::getName)
                        .containsAll(quoted(row[3]).toList());
            }
            assertThat(quoted(row[4]).map(FiguresIT::asPrometheusHasIt))
                    .as(type)
                    .allSatisfy(name -> assertThat(figures).anyMatch(figure -> figure.startsWith(name)));
        }
    }

    /** A bean that is an MBean of its own would take the place of its step. */
    @Test
    void hasTheFiguresOfEachStepOfEachRouteForTheDiagram() throws Exception {
        MBeanServer console = ManagementFactory.getPlatformMBeanServer();
        Set<ObjectName> contexts = console.queryNames(new ObjectName("org.apache.camel:type=context,*"), null);
        assertThat(contexts).isNotEmpty();
        for (ObjectName context : contexts) {
            Object figures = console.invoke(
                    context, "dumpRoutesStatsAsXml", new Object[] {true, true}, new String[] {"boolean", "boolean"});
            assertThat(figures.toString()).contains("rule-book.refresh-rules");
        }
    }

    private static Stream<String> quoted(String cell) {
        return Pattern.compile("`([^`]+)`").matcher(cell).results().map(found -> found.group(1));
    }

    private static String asPrometheusHasIt(String name) {
        return name.replaceAll("\\{.*|\\*", "").replace('.', '_');
    }

    private static Stream<String> lines(String beginning) throws IOException {
        return Files.readAllLines(Path.of("docs", "operations.md")).stream().filter(line -> line.startsWith(beginning));
    }

    @Test
    void hasARunbookForEachPartOfItsHealth() throws IOException {
        List<String> headings = lines("### Health: ")
                .flatMap(line -> List.of(line.substring(12).split(", ")).stream())
                .toList();
        List<String> parts = hub.bean(HealthContributorRegistry.class).stream()
                .map(HealthContributors.Entry::name)
                .toList();
        assertThat(headings).containsExactlyInAnyOrderElementsOf(parts);
    }

    private Set<String> figures() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(hub.url() + "/actuator/prometheus"))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(("operator:" + TestHub.TOKEN).getBytes(StandardCharsets.UTF_8)))
                .build();
        String body = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        return body.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .collect(Collectors.toSet());
    }
}
