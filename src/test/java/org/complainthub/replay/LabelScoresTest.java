package org.complainthub.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelScoresTest {

    @Test
    void countsEveryLabelAlikeInMacroF1AndTellsTheMajority() {
        LabelScores scores = new LabelScores();
        scores.add(Set.of("PARTS"), Set.of("PARTS"));
        scores.add(Set.of("PARTS"), Set.of("PARTS"));
        scores.add(Set.of("PARTS"), Set.of("PARTS"));
        scores.add(Set.of("SALES"), Set.of("PARTS"));
        assertThat(scores.accuracy()).isEqualTo(0.75);
        assertThat(scores.majority()).isEqualTo(0.75);
        assertThat(scores.macroF1()).isCloseTo(6.0 / 7 / 2, within(1e-9));
    }
}
