package org.complainthub.normalize.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.complainthub.normalize.classification.meaning.Reading;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.ReferenceData;
import org.junit.jupiter.api.Test;

class ReadMentionsTest {

    private static final ReferenceData REFERENCE = ReferenceData.from(DataFiles.shipped());
    private static final CategoryFinder PHRASES =
            new CategoryFinder(PhraseBook.from(DataFiles.shipped(), REFERENCE), REFERENCE);

    private final ReadMentions mentions =
            new ReadMentions(REFERENCE, PHRASES, DecisionWeights.from(DataFiles.shipped()));

    @Test
    void dropsWordsThatNothingIsLikeButNotThoseOnSafety() {
        List<Mention> found = List.of(new Mention("PRIVACY", 0, "x", true), new Mention("SAFETY_DEFECT", 0, "y", true));
        assertThat(codes(found, reading("PARTS_WAIT", 0.2), "the part is not here"))
                .containsExactly("SAFETY_DEFECT");
    }

    @Test
    void weighsWordsOfDangerThatDoNotStandByThemselves() {
        List<Mention> found = List.of(new Mention("FIRE_INJURY", 0, "hospital", false));
        assertThat(codes(found, reading("SALES_DISPUTE", 0.9), "my mother is in hospital"))
                .containsExactly("SALES_DISPUTE");
        assertThat(codes(found, reading("FIRE_INJURY", 0.4), "it took her to hospital"))
                .containsExactly("FIRE_INJURY");
    }

    @Test
    void keepsPhrasesWhereNoSentenceCanBeRead() {
        List<Mention> found = List.of(new Mention("PRIVACY", 0, "x", true));
        assertThat(mentions.joined(found, new Purposes(List.of(), List.of()), List.of("who has my number")))
                .isEqualTo(found);
    }

    @Test
    void isSurestWherePhraseAndSentenceAgree() {
        Mention phrase = new Mention("PRIVACY", 0, "x", true);
        assertThat(confidence(List.of(phrase), reading("PRIVACY", 0.8)))
                .isGreaterThan(confidence(List.of(phrase), reading("PRIVACY", 0.1)))
                .isGreaterThan(confidence(List.of(), reading("PRIVACY", 0.8)));
    }

    @Test
    void namesTheLikeliestAloneWhenNothingIsLikely() {
        assertThat(codes(List.of(), reading("PARTS_WAIT", 0.16), "it is not here yet"))
                .containsExactly("PARTS_WAIT");
        assertThat(codes(List.of(), reading("PARTS_WAIT", 0.02), "it is not here yet"))
                .isEmpty();
    }

    @Test
    void putsWhatIsOnlyLikeSomethingBehindPhrasesOfTheSameSeverity() {
        Mention phrase = new Mention("SALES_DISPUTE", 20, "deposit", true);
        List<Reading> read = List.of(reading("SANBAO_RETURN", 0.9), reading("SALES_DISPUTE", 0.1));
        assertThat(mentions.joined(List.of(phrase), new Purposes(read, read), List.of("take it back, and the deposit")))
                .extracting(Mention::category)
                .containsExactly("SALES_DISPUTE", "SANBAO_RETURN");
    }

    private double confidence(List<Mention> found, Reading reading) {
        return mentions.weighed(found, new Purposes(List.of(reading), List.of(reading)), List.of("they sold my number"))
                .get(0)
                .confidence();
    }

    @Test
    void leavesOutWhatSomebodyElseExperienced() {
        assertThat(codes(List.of(), reading("EV_BATTERY", 0.9), "the range has halved"))
                .containsExactly("EV_BATTERY");
        assertThat(codes(List.of(), reading("EV_BATTERY", 0.9), "i have heard that the range halves"))
                .isEmpty();
    }

    private List<String> codes(List<Mention> found, Reading reading, String sentence) {
        return mentions.joined(found, new Purposes(List.of(reading), List.of(reading)), List.of(sentence)).stream()
                .map(Mention::category)
                .toList();
    }

    private static Reading reading(String label, double probability) {
        return new Reading(label, probability, 0, () -> new Reading.Likeness("", 0.9));
    }
}
