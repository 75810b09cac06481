package org.complainthub.normalize.classification.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.normalize.classification.meaning.embedding.EmbeddingFixtures.each;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.complainthub.normalize.classification.meaning.Exemplars;
import org.complainthub.normalize.classification.meaning.Meanings;
import org.junit.jupiter.api.Test;

class LabelTrialTest {

    private static final Meanings MEANINGS = Meanings.with(new Exemplars(List.of(), Map.of()), each(LetterCounts::of));
    private static final List<Example> LEARNT = IntStream.range(0, 20)
            .boxed()
            .flatMap(n -> Stream.of(example("the tyre went flat again", "T"), example("the bill was too high", "B")))
            .toList();
    private static final List<Example> TOLD =
            List.of(example("my tyre is flat", "T"), example("my bill is high", "B"), example("gearbox jerks", "G"));

    @Test
    void tellsALabelWithoutExamplesByItsDescription() {
        List<Example> described = List.of(
                example("tyres", "T"), example("bills", "B"), example("gearbox", "G"), example("gearbox jerks", "G"));

        assertThat(new LabelTrial(MEANINGS, described).of(LEARNT, TOLD))
                .satisfiesExactly(
                        all -> assertThat(all).startsWith("all: accuracy 1.000, macro-F1 1.000"),
                        seen -> assertThat(seen).startsWith("of the 2 labels that there were examples of: accuracy 1"),
                        unseen -> assertThat(unseen).startsWith("of the 1 other labels: accuracy 1.000"));
    }

    @Test
    void neverTellsALabelWithoutExamplesAndDescription() {
        assertThat(new LabelTrial(MEANINGS, List.of()).of(LEARNT, TOLD))
                .element(2)
                .asString()
                .startsWith("of the 1 other labels: accuracy 0.000");
    }

    @Test
    void learnsEachLanguageByItself() {
        List<Example> both =
                Stream.concat(LEARNT.stream(), Stream.of(example("轮胎漏气", "T"))).toList();
        assertThat(new LabelTrial(MEANINGS, List.of(example("轮胎", "T"))).of(both, TOLD.subList(0, 2)))
                .first()
                .asString()
                .startsWith("all: accuracy 1.000");
    }

    private static Example example(String text, String label) {
        return new Example(text, label, OffsetDateTime.MIN);
    }
}
