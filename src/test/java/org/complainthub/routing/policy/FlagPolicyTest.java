package org.complainthub.routing.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.routing.RoutingFixtures.a;
import static org.complainthub.routing.RoutingFixtures.aComplaint;
import static org.complainthub.routing.RoutingFixtures.routed;
import static org.complainthub.routing.RoutingFixtures.saying;

import java.util.List;
import java.util.Set;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Flag;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Problem;
import org.complainthub.complaint.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlagPolicyTest {

    @Test
    void unitesTheFlagsOfTheCategories() {
        assertThat(flags(aComplaint("SIGN_FORGED", "SAFETY_DEFECT")))
                .containsExactlyInAnyOrder(Flag.FRAUD, Flag.LEGAL, Flag.SAFETY);
        assertThat(flags(aComplaint("BOOKING"))).isEmpty();
    }

    @Test
    void flagsOfficialReferralsAsLegalAndTheRestOfTheOutsideAsMedia() {
        assertThat(flags(a(Kind.COMPLAINT).channel(Channel.TRANSPORT).build())).containsExactly(Flag.LEGAL);
        assertThat(flags(a(Kind.COMPLAINT).channel(Channel.MEDIA).build())).containsExactly(Flag.MEDIA);
    }

    @Test
    void flagsWhatHappenedBefore() {
        assertThat(flags(a(Kind.COMPLAINT).relation(Relation.REPEAT).build())).containsExactly(Flag.REPEATED);
        assertThat(flags(aComplaint("REPEAT_REPAIR"))).contains(Flag.REPEATED);
        assertThat(flags(problem(true, false))).containsExactly(Flag.REPEATED);
        assertThat(flags(problem(false, true))).containsExactly(Flag.REPEATED);
        assertThat(flags(problem(false, false))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "今晚不给说法就抖音见, MEDIA",
        "視頻今晚發抖音, MEDIA",
        "you will all be on TikTok tonight, MEDIA",
        "下周法院见, LEGAL",
        "传票过几天就到, LEGAL",
        "papers will be served on the 30th, LEGAL",
        "看市监局怎么说, LEGAL"
    })
    void flagsThreatsOfThePublicAndTheLaw(String words, Flag flag) {
        assertThat(flags(saying(a(Kind.COMPLAINT, "BOOKING"), words).build())).contains(flag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"保修维修八天没有代步车", "质保期内修了两周不给备用车", "no loaner during a 10 day warranty repair", "三包修了6天"})
    void flagsAMissingLoanCarAsLegalWhenAWarrantyRepairTakesMoreThanFiveDays(String words) {
        assertThat(flags(saying(a(Kind.COMPLAINT, "NO_LOAN_CAR"), words).build()))
                .containsExactly(Flag.LEGAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"钣喷修了八天没有代步车", "保修维修五天没有代步车", "已经过保，修了八天", "9月10日保修", "保修3年，修了2天"})
    void leavesAMissingLoanCarAloneOtherwise(String words) {
        assertThat(flags(saying(a(Kind.COMPLAINT, "NO_LOAN_CAR"), words).build()))
                .isEmpty();
    }

    @Test
    void flagsPartsMissingInSanbaoAsLegal() {
        assertThat(flags(saying(a(Kind.COMPLAINT, "PARTS_WAIT"), "三包期内等配件").build()))
                .containsExactly(Flag.LEGAL);
        assertThat(flags(saying(a(Kind.COMPLAINT, "PARTS_WAIT"), "等配件").build()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"修了十二天,12", "两个月,60", "一個星期,7", "二十天,20", "3 weeks,21", "8月,0", "9月10日,0", "没多久,0"})
    void readsDurations(String text, int days) {
        assertThat(Durations.longestDaysIn(text)).isEqualTo(days);
    }

    private static Complaint problem(boolean recurrent, boolean complainedBefore) {
        return a(Kind.COMPLAINT)
                .problem(new Problem(List.of(), null, recurrent, complainedBefore, List.of()))
                .build();
    }

    private static Set<Flag> flags(Complaint complaint) {
        return routed(complaint).assessment().flags();
    }
}
