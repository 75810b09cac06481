package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
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
import java.util.stream.Collectors;
import org.complainthub.docs.Alerts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.registry.HealthContributorRegistry;

/** What the running hub tells its watchers is what the alerts ask for and the runbook explains. */
@ExtendWith(SharedHub.class)
class FiguresIT {

    private final TestHub hub = SharedHub.hub();

    @Test
    void hasEveryFigureThatAnAlertAsksFor() throws Exception {
        new Doors(hub).accepted("letter?name=broken.pdf", "%PDF-1.7 and nothing more".getBytes(StandardCharsets.UTF_8));
        await().until(() -> hub.refused() > 0);
        Set<String> asked = Alerts.shipped().all().stream()
                .flatMap(alert -> alert.metrics().stream())
                .collect(Collectors.toSet());
        await().untilAsserted(() -> assertThat(figures()).containsAll(asked));
    }

    @Test
    void hasARunbookForEachPartOfItsHealth() throws IOException {
        List<String> headings = Files.readAllLines(Path.of("docs", "operations.md")).stream()
                .filter(line -> line.startsWith("### Health: "))
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
