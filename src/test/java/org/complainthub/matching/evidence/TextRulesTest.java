package org.complainthub.matching.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.aComplaint;
import static org.complainthub.complaint.ComplaintFixtures.daysLater;

import java.util.Base64;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Embedding;
import org.complainthub.complaint.Narrative;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextRulesTest {

    private static final String CHINESE = "bge-small-zh-v1.5";
    private static final String HUM = "方向盘在高速上一直抖动，轮胎做过动平衡";
    private static final String SHAKE = "开快了整个前面发颤，手都麻了，换过平衡块";

    @ParameterizedTest
    @CsvSource({"10, TEXT_SAME_MEANING", "70, TEXT_SAME_MEANING", "95, TEXT_NEAR_MEANING"})
    void findsTheSameInOtherWordsByItsMeaning(byte aside, Agreement expected) {
        assertThat(TextRules.text(telling(HUM, CHINESE, (byte) 0), telling(SHAKE, CHINESE, aside)))
                .isEqualTo(expected);
    }

    @Test
    void findsNothingInWhatMeansSomethingElse() {
        assertThat(TextRules.text(telling(HUM, CHINESE, (byte) 0), telling(SHAKE, CHINESE, (byte) 127)))
                .isNull();
    }

    @Test
    void addsMeaningToThingsThatBothName() {
        Complaint earlier = telling("仪表盘黑屏，重启之后恢复，高速上导航失灵", CHINESE, (byte) 0);
        Complaint now = telling("仪表盘黑屏，导航失灵，空调自动关闭", CHINESE, (byte) 110);

        assertThat(TextRules.text(now, earlier)).isEqualTo(Agreement.TEXT_SAME_STORY);
    }

    @Test
    void comparesNoTwoLanguages() {
        Complaint english = telling("the steering wheel shakes", "bge-small-en-v1.5", (byte) 0);

        assertThat(TextRules.text(telling(HUM, CHINESE, (byte) 0), english)).isNull();
    }

    @Test
    void goesByWordsAloneWithoutEmbeddings() {
        Complaint earlier = telling("仪表盘黑屏，重启之后恢复，高速上导航失灵", null, (byte) 0);
        Complaint now = telling("仪表盘黑屏，导航失灵，空调自动关闭", null, (byte) 0);

        assertThat(TextRules.text(now, earlier)).isEqualTo(Agreement.TEXT_ALIKE);
        assertThat(TextRules.text(telling(HUM, null, (byte) 0), telling(SHAKE, null, (byte) 0)))
                .isNull();
    }

    @Test
    void believesWhoSaysByWhichWayHeToldIt() {
        ComplaintDraft mail = aComplaint("mail").channel(Channel.MAIL);
        Complaint call = aComplaint("call")
                .text(new Narrative(null, "", "上礼拜邮件里写得清清楚楚", "zh"))
                .times(daysLater(3))
                .build();

        assertThat(TextRules.again(call, mail.build())).isEqualTo(Agreement.AGAIN_SO);
        assertThat(TextRules.again(call, mail.channel(Channel.SURVEY).build())).isNull();
    }

    /** Two dimensions: the further aside, the less alike. */
    private static Complaint telling(String words, @Nullable String model, byte aside) {
        String vector = Base64.getEncoder().encodeToString(new byte[] {100, aside});
        Embedding embedding = model == null ? null : new Embedding(model, vector);
        return aComplaint(words)
                .text(new Narrative(null, words, words, "zh").with(embedding))
                .build();
    }
}
