package org.complainthub.normalize.classification.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.normalize.classification.meaning.embedding.EmbeddingFixtures.each;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.complainthub.normalize.classification.meaning.Exemplars;
import org.complainthub.normalize.classification.meaning.Meanings;
import org.junit.jupiter.api.Test;

class LearnedExperienceTest {

    private static final String TEXT = "the tyre went flat";
    private static final List<String> LABELS = List.of("TYRE", "BILL", "PAINT");
    private static final double[] EXEMPLARS_SAY = {0.2, 0.3, 0.5};
    private static final TextModel MODEL = TextModel.of(
            IntStream.range(0, 20)
                    .boxed()
                    .flatMap(n -> Stream.of(example(TEXT, "TYRE"), example("the bill was too high", "BILL")))
                    .toList(),
            Meanings.with(new Exemplars(List.of(), Map.of()), each(LetterCounts::of)));

    @Test
    void leavesALabelWithoutExamplesToTheExemplars() {
        assertThat(applied("none")[2]).isEqualTo(0.5);
    }

    @Test
    void sharesOutAmongTheLabelsItKnowsWhatExemplarsGiveThem() {
        double[] applied = applied("none");
        assertThat(applied[0]).isGreaterThan(0.2 + 0.1).isLessThan(0.5);
        assertThat(applied[1]).isLessThan(0.3);
        assertThat(DoubleStream.of(applied).sum()).isCloseTo(1, Offset.offset(1e-9));
    }

    @Test
    void neverPlaysDownWhatIsGrave() {
        assertThat(applied("BILL")[1]).isEqualTo(0.3);
    }

    private static double[] applied(String grave) {
        return LearnedExperience.of(MODEL, grave::equals).applied(TEXT, LetterCounts.of(TEXT), LABELS, EXEMPLARS_SAY);
    }

    private static Example example(String text, String label) {
        return new Example(text, label, OffsetDateTime.MIN);
    }
}
