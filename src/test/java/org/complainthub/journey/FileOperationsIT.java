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
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.complainthub.complaint.PublishedSchema;
import org.complainthub.matching.operation.ComplaintFilesResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jmx.export.annotation.AnnotationMBeanExporter;

/** Corrections of complaint files in the running hub: by HTTP and by JMX they do the same. */
@ExtendWith(SharedHub.class)
class FileOperationsIT {

    private static final String ACTOR = "operator";

    private final TestHub hub = SharedHub.hub();
    private final HttpClient http = HttpClient.newHttpClient();
    private String byHttp;
    private String byJmx;
    private String other;
    private MBeanServer console;

    @BeforeEach
    void openThreeFiles() throws Exception {
        byHttp = opened();
        byJmx = opened();
        other = opened();
    }

    @Test
    void joinAndSplitAlike() throws Exception {
        assertThat(post(byHttp, "join", "{\"into\":\"" + other + "\",\"reason\":\"one visit\"}"))
                .isEqualTo(other);
        assertThat(jmx("join", byJmx, other, ACTOR, "one visit")).isEqualTo(other);
        assertThat(facts(byHttp)).isEqualTo(facts(byJmx)).contains("operator complaint-file.merged.v1");
        assertThat(file(byHttp, "").at("/file/number").asText()).isEqualTo(other);

        assertThat(post(other, "split", "{\"receipts\":[\"" + first(byHttp) + "\"],\"reason\":\"two visits\"}"))
                .isEqualTo(byHttp);
        assertThat(jmx("split", other, first(byJmx), ACTOR, "two visits")).isEqualTo(byJmx);
        assertThat(facts(byHttp)).isEqualTo(facts(byJmx)).contains("operator complaint-file.split.v1");
    }

    @Test
    void refuseAndConfirmAlike() throws Exception {
        String candidate = "{\"candidate\":\"" + other + "\",\"reason\":\"asked them\"}";
        assertThat(post(byHttp, "refuse", candidate)).isEqualTo(byHttp);
        assertThat(jmx("refuse", byJmx, other, ACTOR, "asked them")).isEqualTo(byJmx);
        assertThat(post(byHttp, "confirm", candidate)).isEqualTo(other);
        assertThat(jmx("confirm", byJmx, other, ACTOR, "asked them")).isEqualTo(other);
        assertThat(facts(byHttp))
                .isEqualTo(facts(byJmx))
                .contains(
                        "operator complaint-file.candidate-refused.v1",
                        "operator complaint-file.candidate-confirmed.v1");
    }

    @Test
    void moveAlike() throws Exception {
        post(byHttp, "join", "{\"into\":\"" + other + "\",\"reason\":\"one visit\"}");
        post(byJmx, "join", "{\"into\":\"" + other + "\",\"reason\":\"one visit\"}");
        String target = opened();
        String move = "{\"receipt\":\"" + first(byHttp) + "\",\"to\":\"" + target + "\",\"reason\":\"wrong file\"}";

        assertThat(post(other, "move", move)).isEqualTo(target);
        assertThat(jmx("move", other, first(byJmx), target, ACTOR + ": wrong file"))
                .isEqualTo(target);
        assertThat(facts(target))
                .filteredOn(fact -> fact.endsWith("moved-in.v1"))
                .hasSize(2);
        assertThat(file(target, "").get("receipts")).hasSize(3);
    }

    @Test
    void givesASplitOffReceiptItsDepartmentsAndItsSeverity() throws Exception {
        post(byHttp, "join", "{\"into\":\"" + other + "\",\"reason\":\"one visit\"}");
        String target = opened();
        post(other, "move", "{\"receipt\":\"" + first(byHttp) + "\",\"to\":\"" + target + "\",\"reason\":\"wrong\"}");
        String own = post(target, "split", "{\"receipts\":[\"" + first(target) + "\"],\"reason\":\"two visits\"}");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(file(own, "").at("/file/departments"))
                        .isEqualTo(file(target, "").at("/file/departments"))
                        .isNotEmpty());
        assertThat(file(own, "").at("/file/severity"))
                .isEqualTo(file(target, "").at("/file/severity"));
    }

    private String opened() throws Exception {
        String words = "您好：\n你们的空调修了没有声音提示，我要投诉，请检查。\n编号 " + UUID.randomUUID() + "\n";
        String receipt = new Doors(hub).accepted("letter?name=aircon.txt", Doors.utf8(words));
        hub.awaitQuiet();
        return hub.row(receipt).orElseThrow().fileNumber();
    }

    /** The receipt that opened the file, wherever it is now. */
    private String first(String number) throws Exception {
        return file(number, "?itself=true")
                .get("history")
                .get(0)
                .get("receiptId")
                .asText();
    }

    private List<String> facts(String number) throws Exception {
        return file(number, "?itself=true").get("history").findParents("fact").stream()
                .map(change ->
                        change.get("actor").asText() + " " + change.get("fact").asText())
                .toList();
    }

    private JsonNode file(String number, String query) throws Exception {
        HttpResponse<String> answer =
                http.send(request("/api/complaints/" + number + query).build(), HttpResponse.BodyHandlers.ofString());
        return PublishedSchema.JSON.readTree(answer.body());
    }

    private String post(String number, String operation, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request("/api/complaints/" + number + "/" + operation)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return PublishedSchema.JSON.readTree(answer.body()).get("number").asText();
    }

    /** The hubs of the tests share a Java machine and register nothing there. */
    @BeforeEach
    void registerTheOperations() throws Exception {
        console = MBeanServerFactory.newMBeanServer();
        AnnotationMBeanExporter exporter = new AnnotationMBeanExporter();
        exporter.setServer(console);
        exporter.registerManagedResource(hub.bean(ComplaintFilesResource.class), name());
    }

    private static ObjectName name() throws MalformedObjectNameException {
        return new ObjectName("org.complainthub:type=ComplaintFiles");
    }

    private Object jmx(String operation, String... arguments) throws Exception {
        String[] types = new String[arguments.length];
        Arrays.fill(types, String.class.getName());
        return console.invoke(name(), operation, arguments, types);
    }

    private HttpRequest.Builder request(String path) {
        String login = ACTOR + ":" + TestHub.TOKEN;
        return HttpRequest.newBuilder(URI.create(hub.receiptsUrl("x").replace("/api/receipts/x", path)))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }
}
