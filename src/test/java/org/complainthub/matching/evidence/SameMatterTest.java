package org.complainthub.matching.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.aComplaint;
import static org.complainthub.complaint.ComplaintFixtures.about;
import static org.complainthub.complaint.ComplaintFixtures.complainedBefore;
import static org.complainthub.complaint.ComplaintFixtures.words;

import java.util.List;
import org.complainthub.complaint.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameMatterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "上次多收的钱已经退款，这次说别的",
                "那件事处理好了",
                "异响已解决",
                "之前的投诉已經處理",
                "380已原路退回，这件事办得漂亮。今天说点别的。",
                "前杠后来弄好了，那个可以结案。这次是另一件。",
                "定位的钱和赔偿都收到了，那件事到此为止。",
                "上回信里那点事就算了，不要再提了。",
                "The 300 came back, so that one's done and dusted. Different thing altogether: the car park.",
                "上月的账单说那事过去了，另反映今天取车没人理。",
                "That chapter is closed. First service: your driver came late.",
                "This is about a different matter.",
                "Thank you for sorting the invoice.",
                "320那笔早就到账，这件我这儿已经销号。要讲的是昨天。",
                "此事圆满，老朽谢过。今另有一桩，与车声无涉。",
                "换个话题，今天想反映停车场的事。",
                "这和之前那次投诉没有关系，是车机的问题。",
                "The 486 reached my account in September. This is about something else entirely.",
                "Everything turned up in the end, so nothing outstanding on that front.",
                "Please consider that settled. On a different note: the radio.",
                "This has nothing to do with my previous letter.",
                "The first matter has been settled.",
                "that one is resolved, thank you"
            })
    void hearsThatItIsSettled(String words) {
        assertThat(SameMatter.saysSettled(aComplaint("r").text(words(words)).build()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "还没解决",
                "到现在还没弄好",
                "你们说弄好了，我去看还在漏",
                "前杠弄好了，没过两天又裂",
                "短信通知我已原路退回，卡里没有",
                "320元至今未到账",
                "这次是第三次来修同一个地方",
                "The refund has not arrived.",
                "What? That's got nothing to do with it. I have no brakes I trust.",
                "Nothing has been put right, everything is still outstanding",
                "修了三次才弄好了一天",
                "Is this a new complaint or the same?",
                "没有处理好，一直没有解决了的样子",
                "未解决",
                "什么时候能解决",
                "It has not been settled.",
                "this isn't resolved",
                "never got fixed"
            })
    void hearsThatItIsNotSettled(String words) {
        assertThat(SameMatter.saysSettled(aComplaint("r").text(words(words)).build()))
                .isFalse();
    }

    @Test
    void agreesWithinAFamilyOfCategories() {
        assertThat(same(about("PRODUCT_QUALITY"), about("SANBAO_RETURN"))).isTrue();
        assertThat(same(about("COST_OVER_EST"), about("BILL_PADDING"))).isTrue();
    }

    @Test
    void agreesWithWhatNamesNoMatterOfItsOwn() {
        assertThat(same(about("COMPLAINT_IGNORED"), about("PARTS_WAIT"))).isTrue();
        assertThat(same(about("OTHER"), about("PARTS_WAIT"))).isTrue();
        assertThat(same(about(), about("PARTS_WAIT"))).isTrue();
    }

    @Test
    void disagreesAcrossFamilies() {
        assertThat(same(about("FACILITY"), about("BILL_PADDING"))).isFalse();
    }

    @Test
    void doesNotLetTheHandlingJoinTwoMatters() {
        assertThat(same(about("PROMISE_BROKEN"), about("SAFETY_DEFECT", "PROMISE_BROKEN")))
                .isFalse();
        assertThat(same(about("FACILITY", "PROMISE_BROKEN"), about("SAFETY_DEFECT", "PROMISE_BROKEN")))
                .isFalse();
    }

    @Test
    void joinsTheHandlingToItsMatterWhenTheCustomerComplainedBefore() {
        assertThat(same(complainedBefore("PROMISE_BROKEN"), about("SAFETY_DEFECT")))
                .isTrue();
    }

    private static boolean same(Problem now, Problem earlier) {
        return SameMatter.reason(
                        aComplaint("now").problem(now).build(),
                        List.of(aComplaint("earlier").problem(earlier).build()),
                        false)
                .isPresent();
    }
}
