package org.complainthub.normalize.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.complainthub.reference.DataFiles;
import org.complainthub.reference.InvalidReferenceData;
import org.junit.jupiter.api.Test;

class DecisionWeightsTest {

    private final DecisionWeights shipped = DecisionWeights.from(DataFiles.shipped());

    @Test
    void believesAPhraseMoreThanALikenessOfTheSameStrength() {
        assertThat(probability(true, 0.3)).isGreaterThan(probability(false, 0.3));
        assertThat(probability(false, 0.9)).isGreaterThan(probability(false, 0.3));
    }

    @Test
    void staysBetweenNoneAndCertain() {
        assertThat(probability(false, 0)).isBetween(0.0, 0.1);
        assertThat(probability(true, 1)).isBetween(0.9, 1.0);
    }

    @Test
    void refusesThresholdsThatContradictEachOther() {
        assertThatThrownBy(() -> new DecisionWeights(1, 0, 1, 1, 1, 0, 0, 0, 0, 0.3, 0.4, 4))
                .isInstanceOf(InvalidReferenceData.class)
                .hasMessageContaining("decision.yaml");
    }

    private double probability(boolean byPhrase, double likeness) {
        return shipped.probability(new DecisionWeights.Evidence(byPhrase, false, false, false, likeness, likeness));
    }
}
