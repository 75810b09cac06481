package org.complainthub.normalize.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.aComplaint;
import static org.complainthub.complaint.ComplaintFixtures.words;
import static org.complainthub.normalize.classification.meaning.embedding.EmbeddingFixtures.each;

import java.util.List;
import java.util.Map;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Embedding;
import org.complainthub.complaint.Kind;
import org.complainthub.normalize.classification.meaning.Exemplars;
import org.complainthub.normalize.classification.meaning.Meanings;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.ReferenceData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EmbeddingEnricherTest {

    private static final Meanings LETTERS = Meanings.with(new Exemplars(List.of(), Map.of()), each(sentence ->
            new float[] {sentence.length(), sentence.charAt(0) & 31}));

    @Test
    void addsAnEmbeddingOfTheLanguageInWhichMostIsSaid() {
        assertThat(embedding("刹车发软，踩到底才有反应", Kind.COMPLAINT, LETTERS))
                .extracting(Embedding::model)
                .isEqualTo("bge-small-zh-v1.5");
        assertThat(embedding("the brakes of my car 浙A7K3M9 are soft, nobody calls me back", Kind.COMPLAINT, LETTERS))
                .extracting(Embedding::model)
                .isEqualTo("bge-small-en-v1.5");
    }

    @Test
    void addsNoneToWhatDemandsNothing() {
        assertThat(embedding("谢谢，修得很快，服务很好", Kind.PRAISE, LETTERS)).isNull();
    }

    @Test
    void addsNoneToATextTooShortToMeanAnything() {
        assertThat(embedding("差评", Kind.COMPLAINT, LETTERS)).isNull();
    }

    @Test
    void leavesTheComplaintAsItIsWithoutAModel() {
        assertThat(embedding("刹车发软，踩到底才有反应", Kind.COMPLAINT, Meanings.none())).isNull();
    }

    private static @Nullable Embedding embedding(String words, Kind kind, Meanings meanings) {
        Complaint complaint = aComplaint("r").kind(kind).text(words(words)).build();
        ComplaintClassifier classifier =
                new ComplaintClassifier(DataFiles.shipped(), ReferenceData.from(DataFiles.shipped()), Meanings.none());
        return new EmbeddingEnricher(classifier, meanings)
                .enrich(complaint)
                .text()
                .embedding();
    }
}
