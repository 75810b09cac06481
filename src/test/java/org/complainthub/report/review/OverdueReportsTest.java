package org.complainthub.report.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.report.ReportFixtures.aComplaint;

import java.util.List;
import org.complainthub.complaint.ClockFact;
import org.complainthub.complaint.Severity;
import org.complainthub.report.ReportFixtures;
import org.complainthub.report.ReportStage;
import org.complainthub.report.register.ReportState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OverdueReportsTest {

    private final ReportStage stage = ReportStage.onH2();

    @BeforeEach
    void issue() {
        stage.correctiveActions.receive(aComplaint().ofService(), "WORKSHOP");
    }

    @Test
    void marksAReportWhoseAnswerWasDueAndAnnouncesItOnce() {
        stage.overdue.follow(breached("CF-1", "WORKSHOP"));
        stage.overdue.follow(breached("CF-1", "WORKSHOP"));

        assertThat(stage.report("WORKSHOP").state()).isEqualTo(ReportState.OVERDUE);
        assertThat(stage.announced()).containsExactly("corrective-action.overdue.v1");
        assertThat(stage.stores.history().of("CAR-2026-000001")).last().satisfies(entry -> assertThat(entry.reason())
                .contains("ANSWER was due", "severity S3"));
    }

    @Test
    void leavesAnsweredReportsAndWorkWithoutReportAlone() {
        stage.move("WORKSHOP", ReportState.ANSWERED);
        stage.overdue.follow(breached("CF-1", "WORKSHOP"));
        stage.overdue.follow(breached("CF-1", "CRC"));
        stage.overdue.follow(breached(null, "CRC"));

        assertThat(stage.report("WORKSHOP").state()).isEqualTo(ReportState.ANSWERED);
        assertThat(stage.announced()).isEmpty();
    }

    private static ClockFact breached(@Nullable String file, String department) {
        return new ClockFact(
                "clock.breached.v1",
                "t-1",
                "w-1",
                "r-1",
                file,
                department,
                "车间主管",
                null,
                Severity.S3,
                "ANSWER",
                "severity S3",
                ReportFixtures.RECEIVED,
                ReportFixtures.RECEIVED.plusDays(3),
                0,
                List.of("OWNER"));
    }
}
