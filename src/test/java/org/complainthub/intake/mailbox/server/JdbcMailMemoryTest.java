package org.complainthub.intake.mailbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.complainthub.intake.lease.JdbcLeases;
import org.complainthub.intake.pause.InMemoryPauses;
import org.complainthub.matching.file.TestDatabase;
import org.complainthub.platform.PlatformBeans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the hub keeps of its mailboxes in the database. */
class JdbcMailMemoryTest {

    private final TestDatabase database = TestDatabase.h2();
    private final JdbcClient jdbc = database.jdbc();
    private final MailMemory memory = new JdbcMailMemory(database.operations(), PlatformBeans.CLOCK);

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void remembersHowFarAMailboxIsRead() {
        assertThat(memory.mark("desk")).isEmpty();
        memory.mark("desk", new MailMemory.Mark(1, 4_294_967_295L));
        memory.mark("desk", new MailMemory.Mark(2, 7));
        memory.mark("other", new MailMemory.Mark(1, 1));
        assertThat(memory.mark("desk")).contains(new MailMemory.Mark(2, 7));
    }

    @Test
    void remembersMails() {
        memory.note("desk", List.of("a", "b", "投诉"));
        memory.note("desk", List.of("b", "c"));
        memory.note("other", List.of("a"));
        memory.forget("desk", List.of("a", "unknown"));
        assertThat(memory.noted("desk")).containsOnlyKeys("b", "c", "投诉");
        assertThat(memory.noted("desk").get("b")).isEqualTo(PlatformBeans.CLOCK.instant());
    }

    @Test
    void leasesAMailboxToOneHub() {
        JdbcLeases first = new JdbcLeases(jdbc, new InMemoryPauses());
        JdbcLeases second = new JdbcLeases(jdbc, new InMemoryPauses());
        assertThat(first.hold("desk")).isTrue();
        assertThat(second.hold("desk")).isFalse();
        assertThat(first.hold("desk")).isTrue();
        assertThat(second.hold("other")).isTrue();

        first.release("other");
        assertThat(first.hold("other")).isFalse();
        first.release("desk");
        assertThat(second.hold("desk")).isTrue();
    }

    @Test
    void takesALeaseOverThatRanOut() {
        JdbcLeases dead = new JdbcLeases(jdbc, new InMemoryPauses());
        dead.hold("desk");
        jdbc.sql("update inlet_lease set held_until = held_until - interval '31' second")
                .update();
        assertThat(new JdbcLeases(jdbc, new InMemoryPauses()).hold("desk")).isTrue();
        assertThat(dead.hold("desk")).isFalse();
    }
}
