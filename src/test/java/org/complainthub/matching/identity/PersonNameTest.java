package org.complainthub.matching.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.complainthub.matching.identity.PersonName.Comparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource({
        "沈知远, 沈知遠, EQUAL",
        "沈知远先生, 沈知远, EQUAL",
        "Mr. Ian Shaw, shaw IAN, EQUAL",
        "'Shaw, Ian', Ian Shaw, EQUAL",
        "沈先生, 沈知远, SURNAME",
        "欧阳女士, 欧阳若兰, SURNAME",
        "沈女士, 姚女士, DIFFERENT",
        "沈*远, 沈知远, MASK",
        "沈**, 沈知远, SURNAME",
        "沈**, 沈远, SURNAME",
        "沈**远, 沈*远, MASK",
        "沈**, 沈*远, SURNAME",
        "沈知远（车主）, 沈知远, EQUAL",
        "沈知远 Ian Shen, 沈知远, EQUAL",
        "沈*遥, 沈知远, DIFFERENT",
        "Lihua Ma, Ma Li Hua, EQUAL",
        "Ian B. Shaw, Ian Shaw, EQUAL",
        "I. Shaw, Ian Shaw, PART",
        "'Shaw, I.', Ian Shaw, PART",
        "知远, 沈知远, PART",
        "Ian Shaw, Ian Sharp, DIFFERENT",
        "Ms Shaw, Ian Shaw, SURNAME",
        "王志强, 王志刚, DIFFERENT",
        "Shen Zhiyuan, 沈知远, PINYIN",
        "Zhi Yuan SHEN, 沈知遠, PINYIN",
        "Xie Yun, 解芸, PINYIN",
        "Mr Ouyang, 欧阳若兰, SURNAME",
        "Ms Shen, 沈女士, SURNAME",
        "Zhiyu Shen, 沈知远, UNKNOWN",
        "Ian Shaw, 沈知远, UNKNOWN"
    })
    void compares(String one, String other, Comparison expected) {
        assertThat(name(one).compare(name(other))).isEqualTo(expected);
        assertThat(name(other).compare(name(one))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "申屠女士, 申屠雪, SURNAME",
        "呼延*, 呼延冬, MASK",
        "Siobhan, S. Keane, UNKNOWN",
        "Tomek, Tomasz Wilk, UNKNOWN",
        "Ms Nie, Owen Shaw, DIFFERENT"
    })
    void comparesNoSurnameWithAGivenName(String one, String other, Comparison expected) {
        compares(one, other, expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "客户", "匿名", "先生", "***", "Unknown", "N/A", "12345"})
    void findsNobodyIn(String text) {
        assertThat(PersonName.of(text)).isNull();
    }

    @Test
    void refusesATextThatIsNoName() {
        assertThat(PersonName.of("沈".repeat(61))).isNull();
    }

    private static PersonName name(String text) {
        return Objects.requireNonNull(PersonName.of(text));
    }
}
