package org.complainthub.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hub's doors on the web: its health, receipts in, the account of all receipts out. */
public final class WebDoor {

    /** Of the hubs in these programs: the token of receipts and the operator's. */
    public static final String PASSWORD = "for-these-programs-only";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final Pattern RECEIPT = Pattern.compile("\"receiptId\":\"([0-9a-f]+)\"");

    private WebDoor() {}

    /** Whether the hub is ready to take receipts. */
    public static boolean isHealthy(int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    /** Sends a complaint; its receipt id once it is taken. */
    public static CompletableFuture<String> send(int port, GeneratedComplaint complaint) {
        String channel = complaint.channel().toLowerCase(Locale.ROOT).replace('_', '-');
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + port + "/api/receipts/" + channel + "?name=" + complaint.name()))
                .header("Authorization", "Bearer " + PASSWORD)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofString(complaint.text()))
                .build();
        return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .thenApply(WebDoor::receiptId);
    }

    private static String receiptId(HttpResponse<String> answer) {
        Matcher id = RECEIPT.matcher(answer.body());
        if (answer.statusCode() != 202 || !id.find()) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return id.group(1);
    }

    /** What the ledger says, as JSON. */
    public static String account(int port) throws IOException, InterruptedException {
        return get(port, "/api/ledger?size=1");
    }

    /** The parts of its health that are not well, with their states, or that it does not tell. */
    public static String health(int port) throws InterruptedException {
        try {
            JsonNode parts =
                    new ObjectMapper().readTree(get(port, "/actuator/health")).path("components");
            return parts.properties().stream()
                    .filter(part -> !part.getValue().path("status").asText().equals("UP"))
                    .map(part ->
                            part.getKey() + " " + part.getValue().path("status").asText())
                    .toList()
                    .toString();
        } catch (IOException silent) {
            return "unknown: " + silent.getMessage();
        }
    }

    private static String get(int port, String path) throws IOException, InterruptedException {
        String login = Base64.getEncoder().encodeToString(("operator:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + login)
                .timeout(Duration.ofSeconds(15))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }
}
