package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A report of an offence (举报) against a salesman, from the mailbox to everything that his department sees. */
@ExtendWith(SharedHub.class)
class OffenceReportIT {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final List<String> PAGES = List.of(
            "/desk",
            "/desk/files",
            "/desk/files?department=SALES",
            "/desk/export.csv",
            "/desk/charts",
            "/desk/digests",
            "/desk/status",
            "/desk/files/%s",
            "/desk/files/%s/pdf");

    private final TestHub hub = SharedHub.hub();
    private final TestMail mail = SharedHub.mail();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String accused = "孟达" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void isKeptFromTheDepartmentOfTheAccused() throws Exception {
        String file = fileOf(accused);

        assertThat(departmentsThatHeardOf(accused)).containsOnly("complaints.department.MGMT");
        assertThat(mail.all())
                .filteredOn(sent -> TestMail.text(sent).contains(accused)
                        || TestMail.text(sent).contains(file))
                .allSatisfy(sent -> assertThat(sent.getAllRecipients()[0]).hasToString(TestMail.addressOf("MGMT")));
        logIn();
        assertThat(get("/desk/files").statusCode()).isEqualTo(200);
        assertThat(Stream.concat(PAGES.stream(), Stream.of("/desk/files?words=" + encoded(accused))))
                .map(page -> get(page.replace("%s", file)).body())
                .allSatisfy(body -> assertThat(body.replace("value=\"" + accused + "\"", ""))
                        .doesNotContain(accused, "私下收"));
        assertThat(get("/desk/files/" + file).statusCode()).isEqualTo(404);
        assertThat(get("/desk/files/" + file + "/pdf").statusCode()).isEqualTo(404);
        assertThat(get("/desk/files").body()).doesNotContain(file);
        assertThat(get("/desk/export.csv").body()).doesNotContain(file);
    }

    private String fileOf(String words) throws Exception {
        String id = UUID.randomUUID().toString();
        mail.send(
                TestMail.COMPLAINTS,
                TestMail.letter(id, "", "我要举报你们展厅的销售顾问" + words + "私下收客户现金，买车送的保险也是他自己的。请不要转给销售部，我不留名。\n")
                        // nobody who wrote to this hub before: the mails about his file are then all about this report
                        .replace("Lin Yue <lin.yue@mail.example>", id + "@mail.example"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(departmentsThatHeardOf(words)).isNotEmpty());
        hub.awaitQuiet();
        return hub.traffic()
                .matching(seen -> seen.address().startsWith("complaints.department.")
                        && seen.body().contains(words))
                .get(0)
                .json()
                .findValue("complaintNumber")
                .asText();
    }

    private List<String> departmentsThatHeardOf(String words) {
        return hub
                .traffic()
                .matching(seen -> seen.address().startsWith("complaints.department.")
                        && seen.body().contains(words))
                .stream()
                .map(Traffic.Seen::address)
                .toList();
    }

    private void logIn() throws Exception {
        Matcher token = TOKEN.matcher(get("/login").body());
        assertThat(token.find()).isTrue();
        HttpRequest login = HttpRequest.newBuilder(URI.create(hub.url() + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + TestHub.SALES_USER + "&password=" + TestHub.TOKEN
                        + "&_csrf=" + encoded(token.group(1))))
                .build();
        assertThat(browser.send(login, BodyHandlers.discarding()).headers().firstValue("Location"))
                .hasValueSatisfying(next -> assertThat(next).doesNotContain("error"));
    }

    private HttpResponse<String> get(String path) {
        try {
            return browser.send(
                    HttpRequest.newBuilder(URI.create(hub.url() + path)).build(), BodyHandlers.ofString());
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
