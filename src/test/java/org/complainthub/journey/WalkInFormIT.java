package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reception fills in the form; the customer's words and the photo arrive as a complaint. */
@ExtendWith(SharedHub.class)
class WalkInFormIT {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final TestHub hub = SharedHub.hub();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String mark = UUID.randomUUID().toString();

    @Test
    void makesAComplaintOfTheForm() throws Exception {
        String page = get("/walk-in?lang=zh").body();
        HttpResponse<String> answer = submit(page, hidden(page, "_csrf"));

        String target = answer.headers().firstValue("Location").orElse(answer.body());
        assertThat(answer.statusCode()).as(target).isEqualTo(302);
        String id = target.substring(target.indexOf("receipt=") + "receipt=".length());
        assertThat(get("/walk-in?lang=zh&receipt=" + id).body()).contains(id, "已受理");
        await().atMost(LONGEST).until(() -> !canonical().isEmpty());
        JsonNode complaint = canonical().get(0).json();
        assertThat(complaint.path("channel").asText()).isEqualTo("WALK_IN");
        assertThat(complaint.at("/text/verbatim").asText()).contains("左后门被刮花");
        assertThat(complaint.at("/complainant/name").asText()).isEqualTo("贺兰");
        assertThat(complaint.path("evidence").findValuesAsText("mediaType")).contains("image/png");
        hub.awaitQuiet();
    }

    @Test
    void refusesAFormWithoutItsToken() throws Exception {
        assertThat(submit(get("/walk-in?lang=zh").body(), "guess").statusCode()).isEqualTo(403);
    }

    @Test
    void asksForALogin() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(hub.url() + "/walk-in"))
                .header("Accept", "text/html")
                .build();
        HttpResponse<String> answer = browser.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(login -> assertThat(login).contains("/login"));
    }

    private List<Traffic.Seen> canonical() {
        return hub.traffic()
                .matching(seen ->
                        seen.schema().equals("complaint-v1.json") && seen.body().contains(mark));
    }

    private HttpResponse<String> submit(String page, String token) throws IOException, InterruptedException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        part(form, "name=\"_csrf\"", Doors.utf8(token));
        part(form, "name=\"formNo\"", Doors.utf8(hidden(page, "formNo")));
        part(form, "name=\"channel\"", Doors.utf8("WALK_IN"));
        part(form, "name=\"name\"", Doors.utf8("贺兰"));
        part(form, "name=\"statement\"", Doors.utf8("取车时左后门被刮花一道，进厂时没有，我要投诉。" + mark));
        part(form, "name=\"photos\"; filename=\"door.png\"", PNG);
        form.write(Doors.utf8("--xyz--\r\n"));
        return browser.send(
                request("/walk-in?lang=zh")
                        .header("Content-Type", "multipart/form-data; boundary=xyz")
                        .POST(BodyPublishers.ofByteArray(form.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
    }

    private static void part(ByteArrayOutputStream form, String name, byte[] content) throws IOException {
        form.write(Doors.utf8("--xyz\r\nContent-Disposition: form-data; " + name + "\r\n\r\n"));
        form.write(content);
        form.write(Doors.utf8("\r\n"));
    }

    private static String hidden(String page, String name) {
        Matcher input = Pattern.compile("<input[^>]*name=\"" + name + "\"[^>]*value=\"([^\"]+)\"")
                .matcher(page);
        assertThat(input.find()).as(page).isTrue();
        return input.group(1);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        String login = Base64.getEncoder().encodeToString(Doors.utf8("operator:" + TestHub.TOKEN));
        return HttpRequest.newBuilder(URI.create(hub.url() + path)).header("Authorization", "Basic " + login);
    }
}
