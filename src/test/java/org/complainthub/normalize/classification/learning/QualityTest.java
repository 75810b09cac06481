package org.complainthub.normalize.classification.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class QualityTest {

    @Test
    void countsEveryTrueLabelAlike() {
        Quality quality = Quality.of(List.of("A", "A", "A", "B"), List.of("A", "A", "B", "C"));

        assertThat(quality.accuracy()).isEqualTo(0.5);
        assertThat(quality.majority()).isEqualTo(0.75);
        assertThat(quality.macroF1()).isEqualTo(0.4, within(1e-9));
    }

    @Test
    void takesAGuessOfTheMajorityForNothing() {
        Quality guess = Quality.of(List.of("A", "A", "B"), List.of("A", "A", "A"));
        Quality nothing = Quality.of(List.of("A", "A", "B"), List.of("C", "C", "C"));

        assertThat(guess.isBetterThan(nothing)).isFalse();
    }

    @Test
    void refusesToJudgeNothing() {
        assertThatThrownBy(() -> Quality.of(List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
