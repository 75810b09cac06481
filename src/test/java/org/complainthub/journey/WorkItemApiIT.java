package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.complainthub.complaint.PublishedSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Work items in the running hub, as a program of an operator uses them. */
@ExtendWith(SharedHub.class)
class WorkItemApiIT {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final TestHub hub = SharedHub.hub();
    private final HttpClient http = HttpClient.newHttpClient();
    private JsonNode item;

    @BeforeEach
    void complainAboutPaint() throws Exception {
        String words = "您好：\n你们补的漆颜色不对，色差非常明显，我要投诉，请重新喷漆。\n编号 " + UUID.randomUUID() + "\n";
        String receipt = new Doors(hub).accepted("letter?name=paint.txt", Doors.utf8(words));
        hub.awaitQuiet();
        String file = hub.row(receipt).orElseThrow().fileNumber();
        item = PublishedSchema.JSON
                .readTree(get("/api/work-items?file=" + file).body())
                .get(0);
    }

    @Test
    void showsAWorkItemWithItsClocks() throws Exception {
        assertThat(item.at("/item/department").asText()).isEqualTo("BODY_PAINT");
        assertThat(item.at("/item/state").asText()).isEqualTo("OPEN");
        assertThat(item.get("clocks").findValuesAsText("id")).contains("FIRST_RESPONSE", "ANSWER", "STATUTORY");
        assertThat(get("/api/work-items/" + id()).statusCode()).isEqualTo(200);
        assertThat(get("/api/work-items/none").statusCode()).isEqualTo(404);
    }

    @Test
    void returnsItToAnotherDepartment() throws Exception {
        assertThat(post("/" + id() + "/return", "{\"reason\": \"not ours\", \"suggest\": \"PARTS\"}")
                        .statusCode())
                .isEqualTo(202);
        await().atMost(LONGEST).untilAsserted(() -> assertThat(hub.traffic()
                        .matching(message ->
                                message.address().equals("complaints.department.PARTS") && message.isAbout(receipt())))
                .hasSize(1));
        assertThat(hub.traffic()
                        .matching(message -> message.type().equals("org.complainthub.work-item.returned.v1")
                                && message.isAbout(receipt())))
                .hasSize(1);
        assertThat(post("/" + id() + "/return", "{\"reason\": \"again\"}").statusCode())
                .isEqualTo(409);
    }

    @Test
    void refusesWhoIsNoOperatorAndWhatIsNoAction() throws Exception {
        HttpResponse<String> stranger = http.send(
                HttpRequest.newBuilder(uri("/api/work-items/" + id())).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(post("/" + id() + "/delete", "{}").statusCode()).isEqualTo(404);
        assertThat(post("/" + id() + "/suspend", "{}").statusCode()).isEqualTo(409);
        assertThat(post("/" + id() + "/suspend", "no json").statusCode()).isEqualTo(400);
    }

    @Test
    void entersEveryOrderInTheAuditTrail() throws Exception {
        post("/" + id() + "/suspend", "{\"reason\": \"audited\"}");

        assertThat(get("/actuator/auditevents?principal=operator").body())
                .contains("/api/work-items/" + id() + "/suspend")
                .contains("audited");
        assertThat(get("/api/audit/verification").body()).contains("\"firstBroken\":null");
    }

    private String id() {
        return item.at("/item/id").asText();
    }

    private String receipt() {
        return item.at("/item/receiptId").asText();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return http.send(
                request("/api/work-items" + path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        String login = "operator:" + TestHub.TOKEN;
        return HttpRequest.newBuilder(uri(path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }

    private URI uri(String path) {
        return URI.create(hub.receiptsUrl("x").replace("/api/receipts/x", path));
    }
}
