package org.complainthub.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class EmbeddingTest {

    private final Embedding east = embedding("model", 100, 0);

    @Test
    void isAsNearToAnotherAsTheAngleBetweenThem() {
        assertThat(east.likeness(embedding("model", 50, 0))).isEqualTo(1);
        assertThat(east.likeness(embedding("model", 60, 80))).isCloseTo(0.6, within(1e-9));
        assertThat(east.likeness(embedding("model", 0, 100))).isZero();
        assertThat(east.likeness(embedding("model", -100, 0))).isEqualTo(-1);
    }

    @Test
    void isNearNothingOfAnotherModel() {
        assertThat(east.likeness(embedding("other", 100, 0))).isZero();
        assertThat(east.likeness(new Embedding("model", ""))).isZero();
    }

    @Test
    void isNearNothingWhenItPointsNowhere() {
        assertThat(east.likeness(embedding("model", 0, 0))).isZero();
    }

    private static Embedding embedding(String model, int... steps) {
        byte[] bytes = new byte[steps.length];
        for (int i = 0; i < steps.length; i++) {
            bytes[i] = (byte) steps[i];
        }
        return new Embedding(model, Base64.getEncoder().encodeToString(bytes));
    }
}
