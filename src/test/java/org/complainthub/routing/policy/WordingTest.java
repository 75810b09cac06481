package org.complainthub.routing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    private static final List<String> HOTLINE = List.of("12345", "消协");

    @ParameterizedTest
    @ValueSource(
            strings = {"再不解决我打12345", "１２３４５已经受理了", "I will call 12345.", "打过12315,12345,没人管", "0755-12345也打了", "找消协"})
    void findsWords(String text) {
        assertThat(new Wording(Wording.fold(text)).hasAny(HOTLINE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "工单号RO12345122",
                "流水194587304243212345",
                "单号 RO-12345-7",
                "电话13812345678",
                "收了12345元",
                "12345.60 in all"
            })
    void findsNoNumberInsideAnother(String text) {
        assertThat(new Wording(Wording.fold(text)).hasAny(HOTLINE)).isFalse();
    }
}
