package org.complainthub.normalize.classification;

import static org.assertj.core.api.Assertions.assertThat;

import org.complainthub.reference.DataFiles;
import org.complainthub.reference.ReferenceData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of complaint are meant or not by what stands around them. */
class ContextTest {

    private static final PhraseBook BOOK =
            PhraseBook.from(DataFiles.shipped(), ReferenceData.from(DataFiles.shipped()));
    private static final PhraseSet FAULTS = BOOK.phrases("漏油|失灵|leaks?|failed");

    private final Context context = new Context(BOOK);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "其他都行,刹车失灵",
                "别的都好,就是发动机漏油",
                "网上看你们口碑不错才来的,结果发动机漏油",
                "朋友的车修得好好的,我的却漏油",
                "听说这里手艺好,我的车修完还漏油",
                "如果不是刹车失灵,我不会来",
                "要是早知道修完还漏油,我就不来了",
                "没有一次不漏油",
                "我怕说了得罪人,但刹车失灵是事实",
                "i might be wrong but the brakes failed",
                "if i had known that it leaks i would not have bought it",
                "i read online that you are the best, but my engine leaks"
            })
    void areMeant(String sentence) {
        assertThat(isMeant(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "没有漏油",
                "听说这车爱漏油,但我的还好",
                "网上看到刹车失灵的新闻,我的车没事",
                "其他车主的车也有漏油的",
                "如果漏油怎么办",
                "担心刹车失灵",
                "现在漏油已经修好了",
                "people say that it leaks",
                "what if it leaks",
                "i read that it leaks. my car is fine"
            })
    void areNotMeant(String sentence) {
        assertThat(isMeant(sentence)).isFalse();
    }

    private boolean isMeant(String sentence) {
        return FAULTS.find(sentence, hit -> context.isMeant(sentence, hit, false)) != null;
    }
}
