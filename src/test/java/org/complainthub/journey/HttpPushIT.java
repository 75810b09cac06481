package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.complainthub.complaint.PublishedSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Configured clients hand receipts over by HTTP, with a token or signed. */
@ExtendWith(SharedHub.class)
class HttpPushIT {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final String FORM = "multipart/form-data; boundary=xyz";

    private final TestHub hub = SharedHub.hub();
    private final Doors doors = new Doors(hub);
    private final byte[] body =
            Doors.utf8("The repair was done so badly that the engine stalls again. No. " + UUID.randomUUID());

    @ParameterizedTest
    @ValueSource(strings = {TestHub.CLIENT_SECRET, TestHub.OLD_CLIENT_SECRET})
    void takesASignedReceipt(String secret) throws Exception {
        HttpResponse<String> answer = signed(body, secret, Instant.now());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String id = Doors.receiptId(answer.body());
        assertThat(Doors.receiptId(signed(body, secret, Instant.now()).body())).isEqualTo(id);
        await().atMost(LONGEST).until(() -> hub.row(id).isPresent());
        assertThat(hub.row(id))
                .hasValueSatisfying(row -> assertThat(row.source()).contains("letter.txt"));
        hub.awaitQuiet();
    }

    @ParameterizedTest
    @CsvSource({"0, a-secret-that-is-not-ours", "-301, " + TestHub.CLIENT_SECRET, "301, " + TestHub.CLIENT_SECRET})
    void refusesAForgedOrRecordedRequest(long age, String secret) throws Exception {
        assertProblem(signed(body, secret, Instant.now().plusSeconds(age)), 401);
    }

    @Test
    void refusesASignatureOfAnotherBody() throws Exception {
        String timestamp = String.valueOf(Instant.now().getEpochSecond());
        assertProblem(
                doors.post("survey?name=a.txt", Doors.utf8("other"), signature(body, TestHub.CLIENT_SECRET, timestamp)),
                401);
    }

    @Test
    void letsAClientInOnItsOwnChannelsAlone() throws Exception {
        assertThat(byToken("survey?name=letter.txt", body, "text/plain").statusCode())
                .isEqualTo(202);
        assertProblem(byToken("regulator?name=letter.txt", body, "text/plain"), 403);
        hub.awaitQuiet();
    }

    @Test
    void takesEachFileOfAFormAsAReceipt() throws Exception {
        String other = UUID.randomUUID().toString();
        String form = part("one.txt", new String(body, StandardCharsets.UTF_8))
                + part("two.txt", "The seat is dirty after the service, I complain. " + other) + "--xyz--\r\n";
        HttpResponse<String> answer = byToken("survey", Doors.utf8(form), FORM);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        JsonNode receipts = PublishedSchema.JSON.readTree(answer.body()).path("receipts");
        assertThat(receipts.findValuesAsText("name")).containsExactly("one.txt", "two.txt");
        for (String id : receipts.findValuesAsText("receiptId")) {
            await().atMost(LONGEST).until(() -> hub.row(id).isPresent());
        }
        hub.awaitQuiet();
    }

    @Test
    void takesAFormThatIsSigned() throws Exception {
        byte[] form = Doors.utf8(part("one.txt", new String(body, StandardCharsets.UTF_8)) + "--xyz--\r\n");
        String timestamp = String.valueOf(Instant.now().getEpochSecond());
        String[] headers = signature(form, TestHub.CLIENT_SECRET, timestamp);
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = FORM;
        assertThat(doors.post("survey", form, all).statusCode()).isEqualTo(202);
        hub.awaitQuiet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/mixed; boundary=xyz", "nonsense"})
    void refusesWhatIsNoFileByItsType(String type) throws Exception {
        assertProblem(byToken("survey?name=a.txt", body, type), 415);
    }

    @Test
    void saysWhatIsWrongAsAProblem() throws Exception {
        assertProblem(byToken("survey", new byte[400_000], "text/plain"), 413);
        assertProblem(byToken("survey", new byte[0], "text/plain"), 400);
        assertProblem(byToken("telepathy", body, "text/plain"), 404);
        assertProblem(doors.post("survey", body), 401);
        assertProblem(signed(new byte[400_000], TestHub.CLIENT_SECRET, Instant.now()), 413);
    }

    @Test
    void bidsAClientWaitThatAsksTooOften() throws Exception {
        HttpResponse<String> answer = null;
        for (int request = 0; request < 6; request++) {
            answer = doors.post("survey", new byte[0], "Authorization", "Bearer " + TestHub.HASTY_TOKEN);
        }
        assertProblem(answer, 429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
    }

    private static void assertProblem(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = PublishedSchema.JSON.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asText()).isNotEmpty();
    }

    private HttpResponse<String> byToken(String channel, byte[] content, String type) throws Exception {
        return doors.post(channel, content, "Authorization", "Bearer " + TestHub.CLIENT_TOKEN, "Content-Type", type);
    }

    private HttpResponse<String> signed(byte[] content, String secret, Instant at) throws Exception {
        String timestamp = String.valueOf(at.getEpochSecond());
        return doors.post("survey?name=letter.txt", content, signature(content, secret, timestamp));
    }

    private static String[] signature(byte[] content, String secret, String timestamp) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Doors.utf8(secret), "HmacSHA256"));
        mac.update(Doors.utf8(timestamp + "."));
        return new String[] {
            "X-Hub-Client",
            "agency",
            "X-Hub-Timestamp",
            timestamp,
            "X-Hub-Signature-256",
            "sha256=" + HexFormat.of().formatHex(mac.doFinal(content))
        };
    }

    private static String part(String name, String content) {
        return "--xyz\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name + "\"\r\n\r\n" + content
                + "\r\n";
    }
}
