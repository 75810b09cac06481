package org.complainthub.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.complainthub.privacy.retention.Aged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestingMessagesTest {

    private static final OffsetDateTime LONG_AGO = OffsetDateTime.parse("2015-03-02T10:00:00+08:00");

    private final OffsetDateTime soon = OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(1);
    private TestMessages waiting;
    private RestingMessages messages;

    @BeforeEach
    void leaveSome(@TempDir Path journal) throws Exception {
        waiting = new TestMessages(journal);
        messages = waiting.resting();
        waiting.leave(TestMessages.DEAD, "r-1", "of r-1");
        waiting.leave(TestMessages.INVALID, "r-1", "of r-1");
        waiting.leave(TestMessages.INVALID, "it's r-2", "of r-2");
    }

    @AfterEach
    void stop() throws Exception {
        waiting.close();
    }

    @Test
    void endTheirTimeTypeByType() {
        assertThat(messages.due(new Aged("invalid-messages", LONG_AGO, 9))).isZero();
        assertThat(messages.due(new Aged("invalid-messages", soon, 9))).isEqualTo(2);
        assertThat(messages.purge(new Aged("invalid-messages", LONG_AGO, 9))).isZero();
        assertThat(messages.purge(new Aged("invalid-messages", soon, 1))).isEqualTo(1);
        assertThat(waiting.depth(TestMessages.INVALID)).isEqualTo(1);
        assertThat(waiting.depth(TestMessages.DEAD)).isEqualTo(1);
    }

    @Test
    void stayWhenTheirSenderToldNoTime() {
        waiting.leaveUndated(TestMessages.DEAD, "sent at an unknown time");

        assertThat(messages.purge(new Aged("dead-letters", soon, 9))).isEqualTo(1);
        assertThat(waiting.depth(TestMessages.DEAD)).isEqualTo(1);
    }

    @Test
    void areFoundByTheirReceipts() {
        List<String> many = IntStream.range(0, 250).mapToObj(i -> "other-" + i).toList();
        assertThat(messages.about(many)).isEmpty();
        assertThat(messages.about(List.of("it's r-2"))).singleElement().satisfies(found -> assertThat(found)
                .containsEntry("queue", TestMessages.INVALID)
                .containsEntry("text", "of r-2"));
        assertThat(messages.remove(List.of("r-1"))).isEqualTo(2);
        assertThat(messages.about(List.of("r-1"))).isEmpty();
    }
}
