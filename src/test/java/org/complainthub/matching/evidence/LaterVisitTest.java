package org.complainthub.matching.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.aComplaint;
import static org.complainthub.complaint.ComplaintFixtures.about;
import static org.complainthub.complaint.ComplaintFixtures.complainedBefore;
import static org.complainthub.complaint.ComplaintFixtures.words;

import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Problem;
import org.complainthub.complaint.Times;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LaterVisitTest {

    @Test
    void isToldByADayAfterTheEarlierComplaintCame() {
        assertThat(isLater(about("WAIT_RECEPTION"), "2026-10-20", "10月20日又是没人接待"))
                .isTrue();
    }

    @Test
    void isNotToldByADayBeforeIt() {
        assertThat(isLater(about("WAIT_RECEPTION"), "2026-10-01", "")).isFalse();
    }

    @Test
    void isNotToldWhereAnEarlierDayIsNamedAsWell() {
        assertThat(isLater(about("WAIT_RECEPTION"), "2026-10-20", "10月1日那次还没有答复，10月20日我又来问"))
                .isFalse();
    }

    @Test
    void isToldByAWaitThatIsCountedInHours() {
        assertThat(isLater(about("WAIT_REPAIR"), "2026-10-20", "约的十点，换个机油用了六个钟头"))
                .isTrue();
        assertThat(isLater(about("WAIT_REPAIR"), "2026-10-20", "车还在你们那儿，什么时候修好"))
                .isFalse();
    }

    @Test
    void isNotToldByADefectThatShowsAgain() {
        assertThat(isLater(about("PRODUCT_QUALITY"), "2026-10-20", "")).isFalse();
    }

    @Test
    void isNotToldByWhoComplainedBefore() {
        assertThat(isLater(complainedBefore("WAIT_RECEPTION"), "2026-10-20", ""))
                .isFalse();
    }

    @Test
    void isNotToldWithoutADay() {
        assertThat(isLater(about("WAIT_RECEPTION"), "2026-10", "")).isFalse();
        assertThat(isLater(about("WAIT_RECEPTION"), null, "")).isFalse();
    }

    @Test
    void isAnotherMatterOfTheSameCategory() {
        Complaint now =
                at("2026-10-22", "2026-10-20").problem(about("WAIT_RECEPTION")).build();

        assertThat(SameMatter.reason(now, List.of(earlier()), false)).isEmpty();
    }

    private static boolean isLater(Problem problem, @Nullable String day, String words) {
        Complaint now =
                at("2026-10-22", day).problem(problem).text(words(words)).build();
        return LaterVisit.isTold(now, List.of(earlier()));
    }

    private static Complaint earlier() {
        return at("2026-10-05", "2026-10-01").problem(about("WAIT_RECEPTION")).build();
    }

    private static ComplaintDraft at(String received, @Nullable String occurred) {
        return aComplaint(received)
                .times(new Times(OffsetDateTime.parse(received + "T09:00:00+08:00"), null, occurred));
    }
}
