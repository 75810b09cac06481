package org.complainthub.normalize.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026年7月3日下午3点多,%s",
                "7月3号,%s",
                "2026-07-03 15:20 %s",
                "on friday, 3 july at 3 pm: %s",
                "july 3rd, 2026, %s"
            })
    void leavesWhatHappened(String sentence) {
        assertThat(OpeningDate.without(List.of(sentence.formatted("the advisor was kind"))))
                .containsExactly("the advisor was kind");
    }

    @ParameterizedTest
    @ValueSource(strings = {"说好7月3日交车", "may i ask what it costs", "3月", "the car was due on 3 july"})
    void keepsDatesThatAreTheMatter(String sentence) {
        assertThat(OpeningDate.without(List.of(sentence))).containsExactly(sentence);
    }
}
