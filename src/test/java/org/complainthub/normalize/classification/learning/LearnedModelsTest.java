package org.complainthub.normalize.classification.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.complainthub.normalize.classification.meaning.Exemplars.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnedModelsTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-02T09:00:00Z");
    private static final float[] LEFT = {1, 0};
    private static final float[] RIGHT = {0, 1};

    @TempDir
    Path directory;

    @Test
    void tellsApartWhatItLearnt() {
        TextModel model = model();
        assertThat(model.linear().labels()).containsExactly("FIRE", "NOISE");
        assertThat(model.probabilities("a flame", LEFT)[0]).isGreaterThan(0.8);
        assertThat(model.probabilities("a rattle", RIGHT)[1]).isGreaterThan(0.8);
    }

    @Test
    void bringsWhatAnotherProcessLearntIntoForce() {
        LearnedModels mine = new LearnedModels(directory);
        new LearnedModels(directory).install(learned(7));
        assertThat(mine.of(Language.EN)).isEmpty();

        mine.refresh();
        assertThat(mine.of(Language.EN)).hasValueSatisfying(model -> {
            assertThat(model.version()).isEqualTo(7);
            assertThat(model.model().probabilities("a flame", LEFT)).isEqualTo(model().probabilities("a flame", LEFT));
        });
    }

    @Test
    void goesBackWhenTheFileIsTakenAway() throws IOException {
        LearnedModels models = new LearnedModels(directory);
        models.install(learned(1));
        Path second = models.install(learned(2));
        Files.delete(second);

        models.refresh();
        assertThat(models.of(Language.EN))
                .hasValueSatisfying(model -> assertThat(model.version()).isEqualTo(1));
    }

    @Test
    void keepsWhatIsInForceWhenTheNextCannotBeRead() throws IOException {
        LearnedModels models = new LearnedModels(directory);
        models.install(learned(1));
        Files.writeString(directory.resolve("categories-en-v2.json"), "{\"version\": 2");

        models.refresh();
        assertThat(models.of(Language.EN))
                .hasValueSatisfying(model -> assertThat(model.version()).isEqualTo(1));
    }

    private static LearnedModel learned(int version) {
        Quality quality = Quality.of(List.of("FIRE", "NOISE"), List.of("FIRE", "NOISE"));
        return new LearnedModel(
                version, Language.EN.embedding(), Language.EN, NOW, NOW, Map.of("FIRE", 2), quality, null, model());
    }

    private static TextModel model() {
        TrainingSet set = new TrainingSet(
                List.of("a flame", "flames again", "a rattle", "rattles again"),
                List.of("FIRE", "NOISE"),
                new int[] {0, 0, 1, 1},
                new double[] {0.25, 0.25, 0.25, 0.25});
        Grams grams = Grams.of(set.texts(), set.classes());
        List<Features> features = List.of(
                new Features(LEFT, grams.in("a flame")),
                new Features(LEFT, grams.in("flames again")),
                new Features(RIGHT, grams.in("a rattle")),
                new Features(RIGHT, grams.in("rattles again")));
        return new TextModel(grams, LogisticRegression.fitted(set, features));
    }
}
