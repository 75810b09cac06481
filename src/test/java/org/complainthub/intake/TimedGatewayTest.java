package org.complainthub.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimedGatewayTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-20T10:00:00+08:00");
    private static final IncomingReceipt LETTER = new IncomingReceipt(
            new IncomingReceipt.Inlet(Channel.LETTER, "letters"),
            "letter.txt",
            NOW,
            NOW,
            new Payload(new byte[10]),
            null,
            List.of());

    @TempDir
    Path directory;

    @Test
    void answersWhatTheOtherAnswers() {
        try (TimedGateway gateway = new TimedGateway(new Receipts(directory), Duration.ofSeconds(10))) {
            assertThat(gateway.accept(LETTER).name()).isEqualTo("letter.txt");
        }
    }

    @Test
    void refusesWhatTheOtherRefuses() {
        ReceiptGateway refusing = incoming -> {
            throw new InvalidInput("too large");
        };
        try (TimedGateway gateway = new TimedGateway(refusing, Duration.ofSeconds(10))) {
            assertThatThrownBy(() -> gateway.accept(LETTER)).isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void waitsForNobodyWithoutEnd() {
        ReceiptGateway stuck = incoming -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("never gets here before the end of the test");
        };
        try (TimedGateway gateway = new TimedGateway(stuck, Duration.ofMillis(50))) {
            assertThatThrownBy(() -> gateway.accept(LETTER)).isInstanceOf(ReceiptNotTaken.class);
        }
    }
}
