package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.complainthub.ledger.Account;
import org.complainthub.quarantine.QuarantineMBean;
import org.complainthub.requeue.RequeueCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A feed that cannot be read waits until its descriptor is put right, then goes its way. */
@ExtendWith(OutputCaptureExtension.class)
class QuarantineIT {

    private static final String DESCRIPTOR =
            """
            name: roadside
            channel: OEM
            format: JSON
            order: 1
            dateOrder: %s
            recognise:
              columns: [[fallnummer], [schilderung]]
            rows: [%s]
            rowId: [fallnummer]
            fields:
              text: [schilderung]
              phone: [rufnummer]
              receivedAt: [eingang]
            """;
    private static final String CASES =
            """
            {"attachments": [], "cases": [
              {"fallnummer": "N-1", "schilderung": "The brakes squeal since your service. I want to complain.",
               "rufnummer": "13900004411", "eingang": "20.11.2026 09:00"},
              {"fallnummer": "N-2", "schilderung": "Der Wagen springt nicht an, ich beschwere mich. 发动机打不着火，我要投诉。",
               "rufnummer": "13900004422", "eingang": "20.11.2026 10:00"}]}
            """;
    private static final String AMBIGUOUS =
            """
            [{"fallnummer": "N-3", "schilderung": "The paint peels off after your repair, I complain.",
              "rufnummer": "13900004433", "eingang": "02/11/2019 09:00"}]
            """;

    @TempDir
    private Path data;

    private final TestMail mail = new TestMail();

    @AfterEach
    void stopMail() {
        mail.close();
    }

    @Test
    void readsAgainWhatTheHubHasLearnedToRead(CapturedOutput output) throws Exception {
        describe("null", "attachments, \"\"");
        try (TestHub hub = TestHub.start(data, mail)) {
            new Doors(hub).accepted("oem?name=cases.json", Doors.utf8(CASES));
            new Doors(hub).accepted("letter?name=empty.txt", Doors.utf8(" "));
            new Doors(hub).accepted("oem?name=one.json", Doors.utf8(AMBIGUOUS));
            awaitAccount(hub, new Account(3, 1, 0, 0, 2));
            awaitQuarantine(hub, 2, 1);
            assertThat(requeue(hub)).isZero();
            assertThat(output.getOut()).contains("3 receipts, 3 unchanged");
        }
        describe("DMY", "cases, \"\"");
        try (TestHub hub = TestHub.start(data, mail)) {
            assertThat(requeue(hub, "--dry-run")).isZero();
            assertThat(hub.ledger().account().invalid()).isEqualTo(2);
            assertThat(requeue(hub, "--json")).isZero();
            assertThat(output.getOut()).contains("\"outcome\":\"DIFFERENT\"", "\"outcome\":\"HEALED\"");

            awaitAccount(hub, new Account(4, 3, 0, 0, 1));
            hub.awaitQuiet();
            awaitQuarantine(hub, 1, 1);
            assertThat(hub.traffic().matching(seen -> seen.type().endsWith("renormalized.v1")))
                    .singleElement()
                    .satisfies(seen -> assertThat(seen.body()).contains("2019-02-11", "2019-11-02"));
            assertThat(requeue(hub)).isZero();
            assertThat(output.getOut()).contains("2 receipts, 2 unchanged");
            assertThat(hub.traffic().faults()).isEmpty();
        }
    }

    @Test
    void letsOnlyOperatorsIn(CapturedOutput output) throws Exception {
        describe("DMY", "cases");
        try (TestHub hub = TestHub.start(data, mail)) {
            int status = RequeueCommand.run(Map.of("HUB_OPERATOR_PASSWORD", "guessed"), "--hub", hub.url());
            assertThat(status).isEqualTo(1);
            assertThat(output.getErr()).contains("HUB_OPERATOR_PASSWORD");
        }
    }

    private void describe(String dateOrder, String rows) throws IOException {
        Path feeds = Files.createDirectories(data.resolve("config/feeds"));
        Files.writeString(feeds.resolve("roadside.yaml"), DESCRIPTOR.formatted(dateOrder, rows));
    }

    private static int requeue(TestHub hub, String... options) {
        String[] all = java.util.Arrays.copyOf(options, options.length + 2);
        all[options.length] = "--hub";
        all[options.length + 1] = hub.url();
        return RequeueCommand.run(Map.of("HUB_OPERATOR_PASSWORD", TestHub.TOKEN), all);
    }

    private static void awaitAccount(TestHub hub, Account account) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(hub.ledger().account()).isEqualTo(account));
    }

    private static void awaitQuarantine(TestHub hub, long invalid, long withDefects) {
        QuarantineMBean quarantine = hub.bean(QuarantineMBean.class);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(quarantine.getInvalid()).isEqualTo(invalid);
            assertThat(quarantine.getWithDefects()).isEqualTo(withDefects);
        });
    }
}
