package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.ledger.Account;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A receipt comes in by every door, and the same receipt again changes nothing. */
@ExtendWith(SharedHub.class)
class EveryDoorIT {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final String NAME = "Fenwick";
    private static final String PHONE = "13912345678";
    private static final String PLATE = "京A8K90Z";
    private static final String VIN = "LHBQA2B47S1000001";
    private static final String IDENTITY = "11010519491231002X";

    private final TestHub hub = SharedHub.hub();
    private final Doors doors = new Doors(hub);
    private final String mark = "No. " + UUID.randomUUID();
    private final String words =
            "Dear Sir or Madam,\nthe repair of my car was done so badly that the engine stalls again. "
                    + "I want to complain about the workshop and ask you to repair it again.\n" + mark
                    + "\nPhone " + PHONE + ", car " + PLATE + ", VIN " + VIN + ", ID " + IDENTITY + "\nAda Fenwick\n";

    enum Door {
        IMAP("MAIL") {
            @Override
            void give(EveryDoorIT test, int time) throws Exception {
                // another relay, another trace: still the same mail
                String relay = "Received: from relay" + time + ".example by northgate.example; Fri, 20 Nov 2026 10:0"
                        + time + ":00 +0800\n";
                SharedHub.mail()
                        .send(TestMail.COMPLAINTS, relay + TestMail.letter(test.mark.substring(4), "", test.words));
            }
        },
        FOLDER("LETTER") {
            @Override
            void give(EveryDoorIT test, int time) throws Exception {
                test.doors.drop("Ada Fenwick 13912345678.txt", Doors.utf8(test.words));
            }
        },
        HTTP("LETTER") {
            @Override
            void give(EveryDoorIT test, int time) throws Exception {
                test.doors.accepted("letter?name=letter.txt", Doors.utf8(test.words));
            }
        },
        CORE("LETTER") {
            @Override
            void give(EveryDoorIT test, int time) throws Exception {
                test.doors.core("complaints.inbox", Doors.text(test.words, PROPERTIES));
            }
        },
        AMQP("LETTER") {
            @Override
            void give(EveryDoorIT test, int time) throws Exception {
                test.doors.amqp("complaints.inbox", Doors.text(test.words, PROPERTIES));
            }
        };

        private static final Map<String, String> PROPERTIES = Map.of("channel", "LETTER", "name", "letter.txt");
        private final String channel;

        Door(String channel) {
            this.channel = channel;
        }

        abstract void give(EveryDoorIT test, int time) throws Exception;
    }

    @BeforeEach
    void settle() {
        hub.awaitQuiet();
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void takesAReceiptOnce(Door door) throws Exception {
        try (LoggedLines log = new LoggedLines()) {
            expectOnce(door);
            assertThat(log.lines()).noneMatch(line -> Stream.of(NAME, PHONE, PLATE, VIN, IDENTITY, mark.substring(4))
                    .anyMatch(line::contains));
        }
    }

    private void expectOnce(Door door) throws Exception {
        Account before = hub.ledger().account();
        give(door, 1);
        await().atMost(LONGEST).until(() -> hub.ledger().account().received() > before.received());
        hub.awaitQuiet();
        Account after = hub.ledger().account();
        int reports = reportMails();
        int messages = hub.traffic().messages().size();

        give(door, 2);

        assertThat(after.received()).isEqualTo(before.received() + 1);
        assertThat(after.filed() + after.joined()).isEqualTo(before.filed() + before.joined() + 1);
        assertThat(reports).isPositive();
        assertThat(hub.ledger().account()).isEqualTo(after);
        assertThat(reportMails()).isEqualTo(reports);
        assertThat(newMessages(messages)).isEmpty();
        assertThat(channels()).containsOnly(door.channel);
        assertThat(hub.traffic().faults()).isEmpty();
    }

    @Test
    void answersWithTheIdOfTheReceipt() throws Exception {
        String id = doors.accepted("letter?name=a.txt", Doors.utf8(words));

        assertThat(doors.accepted("letter?name=a.txt", Doors.utf8(words))).isEqualTo(id);
        await().atMost(LONGEST).until(() -> hub.row(id).isPresent());
        hub.awaitQuiet();
    }

    @Test
    void reportsBesideAFileWhatBecameOfIt() throws Exception {
        doors.drop(mark + ".txt", Doors.utf8(words));
        doors.drop(mark + ".bin", new byte[] {0, 1, 2, 3, 0});

        Path done = hub.folder().resolve("done").resolve(mark + ".txt.report.txt");
        Path failed = hub.folder().resolve("failed").resolve(mark + ".bin.report.txt");
        await().atMost(LONGEST).untilAsserted(() -> {
            assertThat(done).exists();
            assertThat(failed).exists();
        });
        assertThat(done).content().contains("已读取", "receipts 1");
        assertThat(failed).content().contains("无法读取", "no reader knows the format");
        hub.awaitQuiet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer guess", "Basic Z3Vlc3M6Z3Vlc3M="})
    void refusesWhoHasNoToken(String authorization) throws Exception {
        HttpResponse<String> answer = authorization.isEmpty()
                ? doors.post("letter", Doors.utf8(words))
                : doors.post("letter", Doors.utf8(words), "Authorization", authorization);

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void refusesWhatIsTooLarge() throws Exception {
        assertThat(status("letter", new byte[400_000])).isEqualTo(413);
    }

    @Test
    void refusesAnEmptyBody() throws Exception {
        assertThat(status("letter", new byte[0])).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"telepathy", "LETTER", "direct:receipt-intake"})
    void knowsNoOtherChannel(String channel) throws Exception {
        assertThat(status(channel, Doors.utf8(words))).isEqualTo(404);
    }

    private int status(String channel, byte[] body) throws Exception {
        return doors.post(channel, body, "Authorization", "Bearer " + TestHub.TOKEN)
                .statusCode();
    }

    private void give(Door door, int time) throws Exception {
        double taken = hub.taken();
        door.give(this, time);
        await().atMost(LONGEST).until(() -> hub.taken() > taken);
        hub.awaitQuiet();
    }

    /** What was committed since, but for what another system put on the inbox. */
    private List<String> newMessages(int before) {
        return hub.traffic().messages().stream()
                .skip(before)
                .map(Traffic.Seen::address)
                .filter(address -> !address.equals("complaints.inbox"))
                .toList();
    }

    private Set<String> channels() {
        return hub
                .traffic()
                .matching(seen ->
                        seen.schema().equals("complaint-v1.json") && seen.body().contains(mark))
                .stream()
                .map(seen -> seen.json().get("channel").asText())
                .collect(Collectors.toSet());
    }

    private int reportMails() {
        return (int) SharedHub.mail().all().stream()
                .filter(mail -> TestMail.text(mail).contains(mark))
                .count();
    }
}
