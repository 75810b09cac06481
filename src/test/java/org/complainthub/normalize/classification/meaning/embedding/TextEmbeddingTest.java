package org.complainthub.normalize.classification.meaning.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextEmbeddingTest {

    private static final String RECEPTION = "前台没有人理我。";

    @Test
    void computesAPassageOnceAsLongAsItIsAmongTheLast() {
        List<List<String>> asked = new ArrayList<>();
        TextEmbedding counted = sentences -> {
            asked.add(sentences);
            return new TextVectors(new float[] {1}, List.of());
        };
        TextEmbedding embedding = counted.rememberingLast(2);
        List.of("a", "b", "a", "c", "a", "b").forEach(sentence -> embedding.of(List.of(sentence)));
        assertThat(asked).hasSize(4);
    }

    @Test
    void givesEachSentenceItsOwnTokens() {
        FloatBuffer states = FloatBuffer.wrap(new float[] {0, 1, 3, 4, 5, 12, 1, 0, 9, 9});
        @Nullable CharSpan[] spans = {null, new CharSpan(0, 2), new CharSpan(3, 5), new CharSpan(6, 7), null};
        TextVectors vectors = new TokenStates(states, 2).of(List.of("😀b", "cd", "e"), spans);
        assertThat(vectors.whole()).containsExactly(0, 1);
        assertThat(vectors.sentences().get(0)).containsExactly(new float[] {0.6f, 0.8f}, within(1e-6f));
        assertThat(vectors.sentences().get(1)).containsExactly(new float[] {5 / 13f, 12 / 13f}, within(1e-6f));
        assertThat(vectors.sentences().get(2)).containsExactly(1, 0);
    }

    @Test
    void givesASentenceBehindTheLastTokenTheMeanOfAll() {
        FloatBuffer states = FloatBuffer.wrap(new float[] {0, 1, 3, 4});
        TextVectors vectors =
                new TokenStates(states, 2).of(List.of("a", "b"), new CharSpan[] {null, new CharSpan(0, 1)});
        assertThat(vectors.sentences().get(1))
                .isEqualTo(vectors.sentences().get(0))
                .containsExactly(new float[] {0.6f, 0.8f}, within(1e-6f));
    }

    @Test
    void readsASentenceInTheCompanyOfTheOthers() {
        TextEmbedding chinese = OnnxEmbeddings.named("bge-small-zh-v1.5").orElseThrow();
        TextVectors alone = chinese.of(List.of(RECEPTION));
        TextVectors among = chinese.of(List.of("上周去做保养。", RECEPTION, "请答复。"));
        assertThat(among.sentences()).hasSize(3).allSatisfy(vector -> assertThat(likeness(vector, vector))
                .isCloseTo(1, within(1e-5)));
        assertThat(likeness(alone.sentences().get(0), among.sentences().get(1)))
                .isBetween(0.7, 0.9999)
                .isGreaterThan(
                        likeness(alone.sentences().get(0), among.sentences().get(2)));
    }

    @Test
    void readsAPassageThatIsTooLongAndOneOfNothing() {
        TextEmbedding chinese = OnnxEmbeddings.named("bge-small-zh-v1.5").orElseThrow();
        assertThat(chinese.of(List.of("车".repeat(2_000), "后面")).sentences()).hasSize(2);
        assertThat(chinese.of(List.of("", " ")).sentences()).hasSize(2);
    }

    private static double likeness(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
