package org.complainthub.normalize.feed.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreScaleTest {

    @ParameterizedTest
    @CsvSource({
        "NPS, 6, 60, true",
        "NPS, 7, 70, false",
        "CSAT5, 2, 25, true",
        "CSAT5, 3分, 50, false",
        "CSAT5, 非常不满意, 0, true",
        "CSAT10, 6, 56, true",
        "CSAT10, 7, 67, false",
        "CES7, 3, 33, true",
        "FIVE_WORDS, Very good, 75, false",
        "FIVE_WORDS, FAIR, 25, true",
        "FIVE_WORDS, 3, 50, false"
    })
    void readsAnswersAndAlertsOnLowOnes(ScoreScale scale, String answer, int normalised, boolean low) {
        assertThat(scale.scale().normalised(answer)).hasValue(normalised);
        assertThat(scale.scale().isLow(normalised)).isEqualTo(low);
    }

    @ParameterizedTest
    @CsvSource({"NPS, 11", "CSAT5, 0", "CSAT5, 45", "FIVE_WORDS, 6", "NPS, gut", "NPS, 1234567890123"})
    void refusesWhatIsNotOnTheScale(ScoreScale scale, String answer) {
        assertThat(scale.scale().normalised(answer)).isEmpty();
    }
}
