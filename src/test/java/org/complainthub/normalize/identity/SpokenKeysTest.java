package org.complainthub.normalize.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenKeysTest {

    @Test
    void readsDigitsSaidInEnglish() {
        assertThat(PhoneNumbers.first("it is one three nine, oh oh oh oh, double one one one."))
                .isEqualTo("13900001111");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plate Su B 1 2 Q 3 4. | 苏B12Q34",
                "my Yunlu (Zhe B-12Q34) | 浙B12Q34",
                "it is Z-H-E B, 1 2 Q 3 4. | 浙B12Q34"
            })
    void readsPlatesWithTheProvinceInLatinLetters(String text, String plate) {
        assertThat(Plates.first(text)).isEqualTo(plate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mr Lu BROKEN things", "Su A is here since 2019", "one two three four"})
    void takesNoOtherWordsForKeys(String text) {
        assertThat(Plates.first(text)).isNull();
        assertThat(PhoneNumbers.first(text)).isNull();
    }

    @Test
    void readsALandlineTheCustomerNames() {
        assertThat(PhoneNumbers.landline("电话：0571—8800 1234")).isEqualTo("057188001234");
        assertThat(PhoneNumbers.landline("编号 0571-88001234")).isNull();
    }

    @Test
    void completesAnInitial() {
        assertThat(PersonNames.unabbreviated("N. Quist", "Nora Quist\nHangzhou"))
                .isEqualTo("Nora Quist");
        assertThat(PersonNames.unabbreviated("N. Quist", "Max Quist")).isEqualTo("N. Quist");
    }

    @Test
    void prefersTheNameToTheNickname() {
        assertThat(PersonNames.in("我叫龚自强。\n谢谢\n老龚")).isEqualTo("龚自强");
    }

    @Test
    void takesNoAnswerForASignature() {
        assertThat(PersonNames.in("解决了，现在跟新的一样")).isNull();
    }
}
