package org.complainthub.normalize.classification.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordEvidenceTest {

    private static final double[] UNDECIDED = {0.5, 0.5};

    private final WordEvidence words =
            WordEvidence.of(List.of("配件没到货", "等配件等到现在", "发票抬头错了", "发票一直不开"), new int[] {0, 0, 1, 1});

    @Test
    void drawsToTheClassWhoseWordsAreHeard() {
        double[] heard = words.heard("我的配件呢", UNDECIDED);
        assertThat(heard[0]).isGreaterThan(0.55);
        assertThat(heard[0] + heard[1]).isCloseTo(1, within(1e-9));
    }

    @Test
    void saysNothingOfWordsThatNoTwoExemplarsHave() {
        assertThat(words.heard("抬头", UNDECIDED)).containsExactly(UNDECIDED);
    }
}
