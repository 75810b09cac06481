package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.complainthub.report.letter.FormLinks;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.CorrectiveActionReports;
import org.complainthub.report.register.ReportState;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A department answers its report by the form of the running hub, without a login. */
@ExtendWith(SharedHub.class)
class ReportFormIT {

    private static final Duration LONGEST = Duration.ofSeconds(40);

    private final TestHub hub = SharedHub.hub();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private CorrectiveActionReport report;
    private URI form;

    @BeforeEach
    void complain() throws Exception {
        String words = "您好：\n洗车不干净，车里很脏，我要投诉，请重新清洗。\n编号 " + UUID.randomUUID() + "\n";
        String receipt = new Doors(hub).accepted("letter?name=dirty.txt", Doors.utf8(words));
        await().atMost(LONGEST).until(() -> !reports(receipt).isEmpty());
        report = reports(receipt).get(0);
        form = URI.create(hub.receiptsUrl("x")
                .replace("/api/receipts/x", hub.bean(FormLinks.class).path(report)));
    }

    @Test
    void takesTheAnswerAndLoadsNothingFromElsewhere() throws Exception {
        HttpResponse<String> page = get();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(state()).isEqualTo(ReportState.OPENED);

        assertThat(post(Map.of("submit", "1")).statusCode()).isEqualTo(403);
        String csrf = Jsoup.parse(page.body()).select("input[name=_csrf]").val();
        assertThat(post(Map.of("_csrf", csrf, "draft", "1", "corrective", "已重新清洗"))
                        .body())
                .contains("已重新清洗");
        assertThat(post(answer(csrf)).statusCode()).isEqualTo(200);
        await().atMost(LONGEST).until(this::state, ReportState.ANSWERED::equals);
        assertThat(get().statusCode()).isEqualTo(410);
    }

    private static Map<String, String> answer(String csrf) {
        return Map.of(
                "_csrf", csrf,
                "submit", "1",
                "answeredBy", "赵师傅",
                "corrective", "已上门取车重新清洗",
                "correctiveOwner", "赵师傅",
                "correctiveDue", "2026-12-01",
                "preventive", "交车前由顾问按清单检查内饰",
                "preventiveOwner", "钱经理",
                "preventiveDue", "2026-12-15");
    }

    private List<CorrectiveActionReport> reports(String receipt) {
        return hub.row(receipt)
                .map(row -> row.fileNumber())
                .map(file -> hub.bean(CorrectiveActionReports.class).ofFile(file))
                .orElse(List.of());
    }

    private ReportState state() {
        return hub.bean(CorrectiveActionReports.class)
                .find(report.number())
                .orElseThrow()
                .state();
    }

    private HttpResponse<String> get() throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(form).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(form)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
