package org.complainthub.normalize.classification.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complainthub.normalize.classification.meaning.embedding.EmbeddingFixtures.each;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.InvalidReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeaningsTest {

    private static final Exemplars EXEMPLARS = new Exemplars(
            List.of("PRAISE"),
            Map.of(
                    "PARTS_WAIT", new Exemplars.Sentences("零件没有到货", "the part has not come\na part is awaited"),
                    "PRAISE", new Exemplars.Sentences("师傅真好", "lovely service\nservice was lovely")));

    @Test
    void readsASentenceAsItsNearestExemplars() {
        List<Reading> readings =
                Meanings.with(EXEMPLARS, each(MeaningsTest::letters)).of(List.of("the part is not here"));
        assertThat(readings.get(0).label()).isEqualTo("PARTS_WAIT");
        assertThat(readings.get(0).explanation()).contains("the part has not come");
    }

    @Test
    void readsOnlyAsManyPassagesAsItMay() {
        AtomicInteger asked = new AtomicInteger();
        Meanings meanings = Meanings.with(EXEMPLARS, sentences -> {
            asked.incrementAndGet();
            return each(MeaningsTest::letters).of(sentences);
        });
        meanings.isAvailable("an English sentence");
        int exemplars = asked.getAndSet(0);
        meanings.of(java.util.Collections.nCopies(5_000, "the part is not here"));
        assertThat(exemplars).isEqualTo(4);
        assertThat(asked.get()).isLessThan(10);
    }

    @Test
    void numbersTheSentencesOfALaterPassage() {
        List<String> sentences = java.util.Collections.nCopies(40, "the part is not here");
        assertThat(Meanings.with(EXEMPLARS, each(MeaningsTest::letters)).of(sentences))
                .extracting(Reading::sentence)
                .startsWith(0)
                .endsWith(39);
    }

    @Test
    void readsAnEnglishTextThatNamesAChineseStoreAsEnglish() {
        assertThat(Meanings.with(EXEMPLARS, each(MeaningsTest::letters))
                        .ofWhole(List.of("the part has not come to 福田店, so I wait"))
                        .get(0)
                        .explanation())
                .contains("the part has not come");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ブレーキが効きません。早急に対応してください。",
                "Машина сломалась",
                "브레이크가 안 됩니다",
                "Bonjour, la voiture est chez vous depuis trois semaines et je ne suis pas content",
                "Das Auto steht seit drei Wochen bei Ihnen, ich bin nicht zufrieden",
                "El coche lleva tres semanas con ustedes, pero nadie llama para informar",
                "Phanh xe của tôi không hoạt động, xin hãy liên hệ"
            })
    void readsNothingInAnotherLanguage(String text) {
        Meanings meanings = Meanings.with(EXEMPLARS, each(MeaningsTest::letters));
        assertThat(meanings.of(List.of(text))).isEmpty();
        assertThat(meanings.ofWhole(List.of(text))).isEmpty();
        assertThat(meanings.ofWhole(List.of("the part for my машина has not come")))
                .isNotEmpty();
        assertThat(meanings.ofWhole(List.of("cust reports jerk at 40 km/h, dealer Les Müller found none")))
                .isNotEmpty();
    }

    @Test
    void goesOnWithoutAnEmbedding() {
        Meanings meanings = new Meanings(EXEMPLARS, language -> Optional.empty());
        assertThat(meanings.isAvailable("the part")).isFalse();
        assertThat(meanings.of(List.of("the part is not here"))).isEmpty();
    }

    @Test
    void refusesALabelThatNobodyKnows() {
        assertThatThrownBy(() -> Exemplars.from(DataFiles.shipped(), code -> false))
                .isInstanceOf(InvalidReferenceData.class)
                .hasMessageContaining("neither a category nor a purpose");
    }

    @Test
    void understandsWordsNobodyListed() {
        Meanings meanings = Meanings.inProcess(new Exemplars(
                List.of(),
                Map.of(
                        "CLEANLINESS",
                                new Exemplars.Sentences(
                                        "车里被弄得很脏\n座椅上都是油", "my car came back dirty\ngrease on the seat"),
                        "NEW_DAMAGE",
                                new Exemplars.Sentences(
                                        "门上多了一道划痕\n前杠被碰坏了", "a dent in the wing\nthey broke the mirror"))));
        assertThat(best(meanings, "脚垫上全是泥巴和油")).isEqualTo("CLEANLINESS");
        assertThat(best(meanings, "There was a big ugly scratch on my door")).isEqualTo("NEW_DAMAGE");
    }

    private static String best(Meanings meanings, String sentence) {
        return meanings.of(List.of(sentence)).get(0).label();
    }

    private static float[] letters(String sentence) {
        float[] counts = new float[26];
        sentence.chars().filter(c -> c >= 'a' && c <= 'z').forEach(c -> counts[c - 'a']++);
        double length = 0;
        for (float count : counts) {
            length += count * count;
        }
        for (int i = 0; i < counts.length; i++) {
            counts[i] /= (float) Math.sqrt(Math.max(1, length));
        }
        return counts;
    }
}
