package org.complainthub.report.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.complainthub.report.ReportFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportStateTest {

    @ParameterizedTest
    @CsvSource({
        "ISSUED,ANSWERED",
        "ISSUED,RETURNED",
        "RETURNED,RETURNED",
        "RETURNED,ANSWERED",
        "ISSUED,DELIVERED",
        "ISSUED,OPENED",
        "DELIVERED,OPENED",
        "DELIVERED,OVERDUE",
        "OPENED,OVERDUE",
        "OPENED,ANSWERED",
        "OVERDUE,RETURNED",
        "OVERDUE,ANSWERED",
        "ANSWERED,VERIFIED",
        "ANSWERED,RETURNED",
        "ANSWERED,REOPENED",
        "VERIFIED,CLOSED",
        "VERIFIED,REOPENED",
        "CLOSED,REOPENED",
        "REOPENED,ANSWERED",
        "REOPENED,RETURNED"
    })
    void allowsTheStep(ReportState from, ReportState to) {
        assertThat(in(from).become(to).state()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "ISSUED,CLOSED",
        "ISSUED,REOPENED",
        "RETURNED,CLOSED",
        "ANSWERED,ISSUED",
        "ANSWERED,CLOSED",
        "ANSWERED,OVERDUE",
        "OPENED,DELIVERED",
        "OPENED,VERIFIED",
        "OVERDUE,CLOSED",
        "VERIFIED,ANSWERED",
        "CLOSED,ANSWERED",
        "CLOSED,RETURNED",
        "REOPENED,CLOSED"
    })
    void refusesTheStepAndNamesTheState(ReportState from, ReportState to) {
        assertThatThrownBy(() -> in(from).become(to))
                .isInstanceOf(IllegalStep.class)
                .hasMessageContaining("CAR-2026-000001 is " + from);
    }

    @Test
    void startsANewRoundWithAnEmptyForm() {
        CorrectiveActionReport reopened = in(ReportState.CLOSED).reopen();

        assertThat(reopened.round()).isEqualTo(2);
        assertThat(reopened.measures()).isEqualTo(Measures.NONE);
    }

    @Test
    void keepsTheTokenOutOfItsDescription() {
        assertThat(in(ReportState.ISSUED).toString()).doesNotContain("00112233");
    }

    private static CorrectiveActionReport in(ReportState state) {
        return new CorrectiveActionReport(
                "CAR-2026-000001",
                "CF-1",
                "WORKSHOP",
                "00112233445566778899aabbccddeeff",
                state,
                1,
                "zh",
                "service",
                ReportFixtures.RECEIVED,
                Measures.of("a", "b"),
                "me",
                ReportFixtures.RECEIVED);
    }
}
