package org.complainthub.report.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.OffsetDateTime;
import org.complainthub.matching.file.TestDatabase;
import org.complainthub.platform.PlatformBeans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxViewTest {

    private final TestDatabase database = TestDatabase.h2();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final OutboxView view = new OutboxView(database.jdbc(), PlatformBeans.CLOCK, meters);

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void countsWhatWaitsAndWhatWasGivenUp() {
        assertThat(view.getOldestSeconds()).isZero();
        mail("DUE", 20);
        mail("DUE", 90);
        mail("FAILED", 5000);
        mail("SENT", 5000);

        assertThat(view.getWaiting()).isEqualTo(2);
        assertThat(view.getOldestSeconds()).isEqualTo(90);
        assertThat(meters.get("hub.outbox.failed").gauge().value()).isEqualTo(1);
        assertThat(meters.get("hub.outbox.oldest.seconds").gauge().value()).isEqualTo(90);
    }

    private void mail(String state, int age) {
        OffsetDateTime at = OffsetDateTime.now(PlatformBeans.CLOCK).minusSeconds(age);
        database.jdbc()
                .sql(
                        "insert into outbox_mail (message_id, recipient, subject, body, state, created_at, due_at, attempts)"
                                + " values (?, 'workshop@northgate.example', 'a', 'b', ?, ?, ?, 0)")
                .params(state + age, state, at, at)
                .update();
    }
}
