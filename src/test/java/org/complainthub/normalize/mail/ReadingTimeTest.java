package org.complainthub.normalize.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.complainthub.complaint.InvalidInput;
import org.junit.jupiter.api.Test;

class ReadingTimeTest {

    private final ReadingTime patient = new ReadingTime(Duration.ofMinutes(1));

    @Test
    void givesWhatIsReadInTime() throws TimeoutException {
        assertThat(patient.bound(() -> "read")).isEqualTo("read");
    }

    @Test
    void passesOnWhyAReadingFailed() {
        assertThatThrownBy(() -> patient.bound(() -> {
                    throw new InvalidInput("empty");
                }))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> patient.bound(() -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void interruptsWhatTakesForEver() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);

        assertThatThrownBy(() -> new ReadingTime(Duration.ofMillis(50)).bound(() -> {
                    try {
                        return new CountDownLatch(1).await(1, TimeUnit.MINUTES);
                    } catch (InterruptedException stopped) {
                        interrupted.countDown();
                        throw stopped;
                    }
                }))
                .isInstanceOf(TimeoutException.class);

        assertThat(interrupted.await(1, TimeUnit.MINUTES)).isTrue();
    }
}
