package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.AdviceWith;
import org.complainthub.ledger.Account;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was accepted survives, and has its effect once. */
class RestartIT {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    @TempDir
    private Path data;

    private final TestMail mail = new TestMail();
    private final String mark = "No. " + UUID.randomUUID();
    private final byte[] letter = Doors.utf8(
            "I want to complain about the workshop: the engine stalls again after your repair.\n" + mark + "\n");

    @BeforeEach
    void noFolderIsShared() {
        assertThat(data).isEmptyDirectory();
    }

    @AfterEach
    void stopMail() {
        mail.close();
    }

    @Test
    void goesOnWhereItStopped() throws Exception {
        Account first;
        try (TestHub hub = TestHub.start(data, mail)) {
            hub.bean(CamelContext.class).getRouteController().stopRoute("receipt-normalizer");
            String id = new Doors(hub).accepted("letter?name=a.txt", letter);
            String refused = new Doors(hub).accepted("letter?name=b.txt", Doors.utf8(" "));
            assertThat(id).isNotEqualTo(refused);
            await().atMost(LONGEST).until(() -> hub.depth("complaints.raw") == 2);
            assertThat(hub.ledger().account().received()).isZero();
        }
        try (TestHub hub = TestHub.start(data, mail)) {
            await().atMost(LONGEST).until(() -> hub.ledger().account().received() == 2);
            hub.awaitQuiet();
            first = hub.ledger().account();
            assertThat(first.filed()).isPositive();
            new Doors(hub).accepted("letter?name=a.txt", letter);
            hub.awaitQuiet();
            assertThat(hub.ledger().account()).isEqualTo(first);
            assertThat(hub.jdbc()
                            .sql("select count(*) from complaint_file")
                            .query(Long.class)
                            .single())
                    .isEqualTo(first.filed());
        }
    }

    @Test
    void leaksNothingOfAHopThatFails() throws Exception {
        try (TestHub hub = TestHub.start(data, mail)) {
            AdviceWith.adviceWith(hub.bean(CamelContext.class), "complaint-matcher", route -> route.weaveById("hand-on")
                    .after()
                    .throwException(new IllegalStateException("after the send")));
            new Doors(hub).accepted("letter?name=a.txt", letter);

            await().atMost(LONGEST).until(() -> hub.depth("complaints.dead") == 1);
            assertThat(hub.traffic().on("complaints.matched")).isEmpty();
            assertThat(hub.traffic().matching(seen -> seen.type().endsWith("linked.v1")))
                    .isEmpty();
            assertThat(hub.traffic().on("complaints.dead")).singleElement().satisfies(seen -> assertThat(seen.body())
                    .contains(mark));
            assertThat(hub.depth("complaints.canonical")).isZero();
        }
    }
}
