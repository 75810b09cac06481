package org.complainthub.routing.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.complainthub.routing.RoutingFixtures.RECEIVED;
import static org.complainthub.routing.RoutingFixtures.a;

import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Clock;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Referral;
import org.complainthub.complaint.Times;
import org.complainthub.reference.calendar.Period;
import org.complainthub.routing.RoutingFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "SAFETY_DEFECT, FIRST_RESPONSE, 2026-11-09T14:00:00+08:00",
        "SALES_DISPUTE, FIRST_RESPONSE, 2026-11-09T18:00:00+08:00",
        "WAIT_REPAIR,   FIRST_RESPONSE, 2026-11-10T10:00:00+08:00",
        "BOOKING,       FIRST_RESPONSE, 2026-11-12T10:00:00+08:00",
        "SAFETY_DEFECT, ANSWER,         2026-11-10T10:00:00+08:00",
        "SALES_DISPUTE, ANSWER,         2026-11-12T23:59:59+08:00",
        "WAIT_REPAIR,   ANSWER,         2026-11-12T23:59:59+08:00",
        "BOOKING,       ANSWER,         2026-11-18T23:59:59+08:00",
        "WAIT_REPAIR,   STATUTORY,      2026-11-18T23:59:59+08:00"
    })
    void runsTheClocksOfTheSeverity(String category, String id, OffsetDateTime due) {
        assertThat(clocks(a(Kind.COMPLAINT, category)))
                .filteredOn(clock -> clock.id().equals(id))
                .extracting(Clock::startedAt, Clock::dueAt)
                .containsExactly(tuple(RECEIVED, due));
    }

    @Test
    void runsTheStatutoryClockOfReturnsBesideTheGeneralOne() {
        assertThat(clocks(a(Kind.COMPLAINT, "SANBAO_RETURN")))
                .filteredOn(clock -> clock.id().equals("STATUTORY"))
                .extracting(clock -> clock.dueAt().toLocalDate().toString())
                .containsExactly("2026-11-18", "2026-11-23");
    }

    @Test
    void answersByTheStatedDateWhenThatIsEarlier() {
        OffsetDateTime stated = OffsetDateTime.parse("2026-11-09T14:05:00+08:00");
        assertThat(clocks(stating(stated)))
                .filteredOn(clock -> !List.of("STATUTORY", "ACKNOWLEDGEMENT").contains(clock.id()))
                .extracting(Clock::id, Clock::dueAt, Clock::basis)
                .containsExactly(
                        tuple("STATED", stated, "date stated by 骏澜"),
                        tuple("ANSWER", stated, "date stated by 骏澜"),
                        tuple("FIRST_RESPONSE", RECEIVED.plusHours(24), "severity S3"));
    }

    @Test
    void keepsItsOwnDateWhenTheStatedOneIsLater() {
        assertThat(clocks(stating(RECEIVED.plusDays(30))))
                .filteredOn(clock -> clock.id().equals("ANSWER"))
                .extracting(clock -> clock.dueAt().toLocalDate().toString())
                .containsExactly("2026-11-12");
    }

    @Test
    void ordersThemByDueDate() {
        assertThat(clocks(a(Kind.COMPLAINT, "SANBAO_RETURN").channel(Channel.REGULATOR)))
                .extracting(clock -> clock.dueAt().toInstant())
                .isSorted();
    }

    @Test
    void runsNoneForPraise() {
        assertThat(clocks(a(Kind.PRAISE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30T16:00:00+08:00, 2026-10-15", // national holiday, working Saturday 10 October
        "2026-02-12T09:00:00+08:00, 2026-02-28", // working Saturdays 14 and 28 February around the spring festival
        "2026-11-08T23:30:00Z,      2026-11-18" // already Monday 9 November in Shanghai
    })
    void countsWorkingDaysByTheCalendar(OffsetDateTime received, String due) {
        assertThat(statutory(received).dueAt().toLocalDate()).hasToString(due);
        assertThat(statutory(received).basis()).doesNotContain("no calendar");
    }

    @Test
    void saysWhenNobodyEnteredTheYear() {
        Clock clock = statutory(OffsetDateTime.parse("2028-12-28T09:00:00+08:00"));
        assertThat(clock.dueAt().toLocalDate()).hasToString("2029-01-08");
        assertThat(clock.basis()).endsWith("no calendar of CN for 2028, counted Monday to Friday");
    }

    @Test
    void saysWhenTheCalendarIsOnlyExpected() {
        Clock clock = statutory(OffsetDateTime.parse("2026-12-28T09:00:00+08:00"));
        assertThat(clock.dueAt().toLocalDate()).hasToString("2027-01-07");
        assertThat(clock.basis()).endsWith("the calendar of CN for 2027 is provisional");
    }

    @Test
    void movesALastDayOnAHolidayToTheNextWorkingDay() {
        OffsetDateTime friday = OffsetDateTime.parse("2026-11-06T09:00:00+08:00");
        assertThat(clocks(a(Kind.COMPLAINT, "WAIT_REPAIR").times(new Times(friday.minusDays(1), null, null))))
                .filteredOn(clock -> clock.id().equals("ANSWER"))
                .extracting(clock -> clock.dueAt().toLocalDate().toString())
                .containsExactly("2026-11-09");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "0 h", "-1 d", "7 weeks", "7wd"})
    void refusesWhatIsNoPeriod(String text) {
        assertThatThrownBy(() -> Period.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ComplaintDraft stating(OffsetDateTime due) {
        return a(Kind.COMPLAINT, "WAIT_REPAIR").referral(new Referral("骏澜", "CC1", null, due));
    }

    private static Clock statutory(OffsetDateTime received) {
        return clocks(a(Kind.COMPLAINT, "WAIT_REPAIR").times(new Times(received, null, null))).stream()
                .filter(clock -> clock.id().equals("STATUTORY"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Clock> clocks(ComplaintDraft draft) {
        return RoutingFixtures.routed(draft.build()).assessment().clocks();
    }
}
