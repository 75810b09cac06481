package org.complainthub.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.complainthub.complaint.Narrative;
import org.junit.jupiter.api.Test;

class TextSimilarityTest {

    private static final String STORY = "九月二十日做完发动机大修，刚跑了六天油底壳又漏油，答应三天内答复";

    @Test
    void findsATextLikeItself() {
        assertThat(TextSimilarity.of(zh(STORY), zh("  " + STORY + "！"))).isEqualTo(1);
    }

    @Test
    void findsTheSameWordsInTheOtherScript() {
        Narrative traditional = new Narrative(null, "", "九月二十日做完發動機大修，剛跑了六天油底殼又漏油，答應三天內答覆", "zh-Hant");

        assertThat(TextSimilarity.of(zh(STORY), traditional)).isGreaterThan(0.8);
    }

    @Test
    void tellsTwoStoriesApart() {
        assertThat(TextSimilarity.of(zh(STORY), zh("休息区的空调坏了一个星期，卫生间也没有人打扫，希望改善一下")))
                .isLessThan(0.1);
    }

    @Test
    void saysNothingOfShortTexts() {
        assertThat(TextSimilarity.of(zh("一般般吧"), zh("一般般吧"))).isZero();
    }

    @Test
    void comparesWordsOfAnEnglishTextThatNamesAChinesePlate() {
        Narrative noise = new Narrative(
                null, "", "There is a rattle behind the dashboard of 浙A12345 on cold mornings, please find it.", "en");
        Narrative bill = new Narrative(
                null,
                "",
                "The cashier charged me twice for the oil on Tuesday, 浙A54321, and I want it refunded.",
                "en");

        assertThat(TextSimilarity.of(noise, bill)).isLessThan(0.1);
    }

    private static Narrative zh(String words) {
        return new Narrative(null, words, words, "zh");
    }
}
