package org.complainthub.normalize.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void foldsWidthCaseAndTraditionalCharacters() {
        assertThat(FoldedText.of("補漆ＡＢＣ，")).isEqualTo("补漆abc,");
    }

    @Test
    void keepsPositionsWhenFolding() {
        String text = "車門，Ａ門　嘅色差";
        assertThat(FoldedText.of(text)).hasSameSizeAs(text);
    }

    @Test
    void writesSpokenNumbersAsDigits() {
        assertThat(SpokenDigits.written("电话是幺三九零零幺三九零零零对")).isEqualTo("电话是13900139000对");
    }

    @Test
    void leavesNumbersThatAreWords() {
        assertThat(SpokenDigits.written("跑了两三次")).isEqualTo("跑了两三次");
    }

    @Test
    void tellsLanguages() {
        assertThat(Languages.of("刹车异响")).isEqualTo("zh");
        assertThat(Languages.of("剎車有聲，想問幾時整好")).isEqualTo("zh-Hant");
        assertThat(Languages.of("The brakes squeal")).isEqualTo("en");
        assertThat(Languages.of("123 ...")).isEqualTo("und");
    }
}
