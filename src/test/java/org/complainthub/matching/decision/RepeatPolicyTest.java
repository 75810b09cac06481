package org.complainthub.matching.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.MONDAY;
import static org.complainthub.complaint.ComplaintFixtures.complainedBefore;
import static org.complainthub.complaint.ComplaintFixtures.daysLater;
import static org.complainthub.complaint.ComplaintFixtures.noiseOfShen;
import static org.complainthub.complaint.ComplaintFixtures.recurrent;
import static org.complainthub.complaint.ComplaintFixtures.words;

import java.util.List;
import java.util.Set;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Relation;
import org.complainthub.complaint.Times;
import org.complainthub.matching.Matchers;
import org.complainthub.matching.file.ComplaintFile;
import org.complainthub.matching.file.FiledReceipt;
import org.junit.jupiter.api.Test;

class RepeatPolicyTest {

    private final ComplaintDraft now = noiseOfShen("now").times(daysLater(2));
    private final ComplaintDraft earlier = noiseOfShen("earlier");

    @Test
    void callsItARepeatWhenTheCustomerComplainedBefore() {
        now.problem(complainedBefore("COMPLAINT_IGNORED")).channel(Channel.REGULATOR);

        assertThat(relation()).isEqualTo(Relation.REPEAT);
    }

    @Test
    void callsItARepeatWhenTheFaultIsBack() {
        now.problem(recurrent("REPEAT_REPAIR"));

        assertThat(relation()).isEqualTo(Relation.REPEAT);
    }

    @Test
    void callsARecurrenceThatWasKnownTheSameMatterOnAnotherChannel() {
        now.problem(recurrent("REPEAT_REPAIR")).channel(Channel.OEM);
        earlier.problem(recurrent("REPEAT_REPAIR"));

        assertThat(relation()).isEqualTo(Relation.SAME_MATTER);
    }

    @Test
    void callsARecurrenceThatWasKnownARepeatOnTheSameChannel() {
        now.problem(recurrent("REPEAT_REPAIR"));
        earlier.problem(recurrent("REPEAT_REPAIR"));

        assertThat(relation()).isEqualTo(Relation.REPEAT);
    }

    @Test
    void callsItARepeatWhenTheCustomerRemindsUsADayLater() {
        now.text(words("我上周打过电话，说有人回我，到现在没人理")).times(daysLater(1));

        assertThat(relation()).isEqualTo(Relation.REPEAT);
    }

    @Test
    void callsTheSameStoryToldElsewhereOnTheSameDayTheSameMatter() {
        now.text(words("我打过店里电话，到现在没人理")).channel(Channel.OEM).times(daysLater(0));

        assertThat(relation()).isEqualTo(Relation.SAME_MATTER);
    }

    @Test
    void callsTheSameMailSentAgainAtOnceTheSameMatter() {
        now.problem(recurrent("REPEAT_REPAIR")).times(daysLater(0));

        assertThat(relation()).isEqualTo(Relation.SAME_MATTER);
    }

    @Test
    void callsItARepeatWhenTheCustomerHimselfComesBackDaysLater() {
        now.times(daysLater(5));

        assertThat(relation()).isEqualTo(Relation.REPEAT);
    }

    @Test
    void callsTheReferralOfAnAuthorityDaysLaterTheSameMatter() {
        now.times(daysLater(5)).channel(Channel.REGULATOR);

        assertThat(relation()).isEqualTo(Relation.SAME_MATTER);
    }

    @Test
    void countsTheDaysFromTheDateOfALetter() {
        now.channel(Channel.LETTER).times(new Times(MONDAY.plusDays(7), MONDAY.plusDays(1), null));

        assertThat(relation()).isEqualTo(Relation.SAME_MATTER);
    }

    private Relation relation() {
        ComplaintFile file = new ComplaintFile(
                "C-2026-000001", Kind.COMPLAINT, ComplaintFile.Status.OPEN, "earlier", MONDAY, MONDAY, null);
        FiledReceipt filed =
                new FiledReceipt(earlier.complaintNumber("C-2026-000001").build(), file);
        return new MatchingPolicy(Matchers.SHIPPED)
                .decide(now.build(), List.of(filed), number -> Set.of())
                .relation();
    }
}
