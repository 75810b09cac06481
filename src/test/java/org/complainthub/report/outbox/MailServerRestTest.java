package org.complainthub.report.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.complainthub.report.ReportStage.MovingClock;
import org.junit.jupiter.api.Test;

class MailServerRestTest {

    private static final Duration FIRST = Duration.ofMinutes(1);

    private final MovingClock clock = new MovingClock();
    private final MailServerRest rest = new MailServerRest(FIRST, clock);

    @Test
    void restsTwiceAsLongAfterEachFailure() {
        rest.failed();
        clock.advance(FIRST);
        assertThat(rest.isOver()).isTrue();

        rest.failed();
        clock.advance(FIRST);
        assertThat(rest.isOver()).isFalse();
        clock.advance(FIRST);
        assertThat(rest.isOver()).isTrue();
    }

    @Test
    void restsOnceForMailsThatFailTogether() {
        rest.failed();
        rest.failed();
        rest.failed();
        clock.advance(FIRST);

        assertThat(rest.isOver()).isTrue();
    }

    @Test
    void beginsAnewOnceTheServerWorked() {
        rest.failed();
        clock.advance(FIRST);
        rest.failed();
        rest.worked();
        assertThat(rest.isOver()).isTrue();

        rest.failed();
        clock.advance(FIRST);
        assertThat(rest.isOver()).isTrue();
    }
}
