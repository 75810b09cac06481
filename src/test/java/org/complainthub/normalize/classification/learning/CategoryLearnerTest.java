package org.complainthub.normalize.classification.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.normalize.classification.meaning.embedding.EmbeddingFixtures.each;

import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.complainthub.normalize.classification.meaning.Exemplars;
import org.complainthub.normalize.classification.meaning.Exemplars.Language;
import org.complainthub.normalize.classification.meaning.Meanings;
import org.complainthub.normalize.classification.meaning.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CategoryLearnerTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-02T09:00:00Z");

    /** The exemplars do not tell a tyre from a bill; the people of this store do. */
    private static final Meanings MEANINGS = Meanings.with(
            new Exemplars(
                    List.of(),
                    Map.of(
                            "BILL", new Exemplars.Sentences("", "my car again\nthe car once more"),
                            "TYRE", new Exemplars.Sentences("", "my car again\nthe car once more"))),
            each(LetterCounts::of));

    @TempDir
    Path directory;

    @Test
    void putsIntoForceWhatIsBetter() {
        LearnedModels models = new LearnedModels(directory);
        var outcome = learner(models).learn(examples(NOW, 30), CategoryLearnerTest::best);

        assertThat(outcome).singleElement().satisfies(english -> {
            assertThat(english.language()).isEqualTo(Language.EN);
            assertThat(english.accepted()).as(english.reason()).isTrue();
        });
        LearnedModel learned = new LearnedModels(directory).of(Language.EN).orElseThrow();
        assertThat(learned.version()).isEqualTo(1);
        assertThat(learned.examples()).containsExactlyInAnyOrderEntriesOf(Map.of("BILL", 30, "TYRE", 30));
        assertThat(learned.quality().accuracy())
                .isGreaterThan(learned.before().accuracy())
                .isGreaterThan(learned.quality().majority());
    }

    @Test
    void refusesWhatIsNoBetter() {
        var outcome = learner(new LearnedModels(directory)).learn(examples(NOW, 30), (texts, meanings) -> texts.stream()
                .map(CategoryLearnerTest::truth)
                .toList());

        assertThat(outcome).singleElement().satisfies(english -> {
            assertThat(english.accepted()).isFalse();
            assertThat(english.reason()).startsWith("not better than what is in force: accuracy 1.000");
        });
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void refusesTooFewExamples() {
        assertThat(learner(new LearnedModels(directory)).learn(examples(NOW, 5), CategoryLearnerTest::best))
                .singleElement()
                .satisfies(english ->
                        assertThat(english.reason()).startsWith("10 examples of labels that have 5 or more; 40"));
    }

    @Test
    void comparesWithWhatIsInForceOnlyByWhatThatHasNotSeen() {
        LearnedModels models = new LearnedModels(directory);
        learner(models).learn(examples(NOW, 30), CategoryLearnerTest::best);

        assertThat(learner(models).learn(examples(NOW, 30), CategoryLearnerTest::best))
                .singleElement()
                .satisfies(english ->
                        assertThat(english.reason()).isEqualTo("0 examples are newer than what is in force"));
    }

    private static CategoryLearner learner(LearnedModels models) {
        return new CategoryLearner(MEANINGS, models, label -> false, Clock.systemUTC());
    }

    private static List<Example> examples(OffsetDateTime at, int each) {
        return IntStream.range(0, each)
                .boxed()
                .flatMap(n -> List.of(
                        new Example("the tyre went flat on road " + "abcde".charAt(n % 5) + n, "TYRE", at),
                        new Example("the bill was too high in may " + "vwxyz".charAt(n % 5) + n, "BILL", at))
                        .stream())
                .toList();
    }

    private static String truth(String text) {
        return text.contains("tyre") ? "TYRE" : "BILL";
    }

    private static List<String> best(List<String> texts, Meanings meanings) {
        return texts.stream()
                .map(text -> meanings.ofWhole(List.of(text)).stream()
                        .findFirst()
                        .map(Reading::label)
                        .orElse("NOTHING"))
                .toList();
    }
}
