package org.complainthub.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.complainthub.intake.poll.SteppingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuietFilesTest {

    private static final Instant OLD = Instant.parse("2026-11-01T08:00:00Z");

    private final SteppingClock clock = new SteppingClock();
    private final QuietFiles quiet = new QuietFiles(Duration.ofSeconds(2), clock);

    @Test
    void waitsForAFileToRest() {
        FileSighting file = new FileSighting("rows.csv", 10, OLD);
        assertThat(quiet.among(List.of(file))).isEmpty();
        clock.step(Duration.ofSeconds(1));
        assertThat(quiet.among(List.of(file))).isEmpty();
        clock.step(Duration.ofSeconds(1));
        assertThat(quiet.among(List.of(file))).containsExactly(file);
    }

    @Test
    void waitsAnewWhenItGrowsOrIsTouched() {
        quiet.among(List.of(new FileSighting("rows.csv", 10, OLD)));
        clock.step(Duration.ofSeconds(3));
        assertThat(quiet.among(List.of(new FileSighting("rows.csv", 11, OLD)))).isEmpty();
        clock.step(Duration.ofSeconds(3));
        assertThat(quiet.among(List.of(new FileSighting("rows.csv", 11, OLD.plusSeconds(1)))))
                .isEmpty();
    }

    @Test
    void waitsNoDayBecauseTheClockWasADayAhead() {
        FileSighting file = new FileSighting("rows.csv", 10, OLD);
        clock.step(Duration.ofDays(1));
        quiet.among(List.of(file));
        clock.step(Duration.ofDays(-1));
        quiet.among(List.of(file));
        clock.step(Duration.ofSeconds(2));
        assertThat(quiet.among(List.of(file))).containsExactly(file);
    }

    @Test
    void givesTheOldestFirst() {
        FileSighting late = new FileSighting("a.csv", 1, OLD.plusSeconds(9));
        FileSighting early = new FileSighting("b.csv", 1, OLD);
        quiet.among(List.of(late, early));
        clock.step(Duration.ofSeconds(2));
        assertThat(quiet.among(List.of(late, early))).containsExactly(early, late);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.csv.part",
                "b.TMP",
                "c.filepart",
                "d.crdownload",
                ".hidden",
                "~$rows.xlsx",
                "rows.csv~",
                "x.Partial"
            })
    void leavesWhatIsHalfWrittenByItsName(String name) {
        List<FileSighting> files = List.of(new FileSighting(name, 1, OLD));
        quiet.among(files);
        clock.step(Duration.ofDays(1));
        assertThat(quiet.among(files)).isEmpty();
    }
}
