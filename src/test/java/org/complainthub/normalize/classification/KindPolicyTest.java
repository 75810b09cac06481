package org.complainthub.normalize.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.normalize.classification.KindPolicy.Sought.NOTHING;
import static org.complainthub.normalize.classification.KindPolicy.Sought.REDRESS;

import java.util.List;
import java.util.Set;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Severity;
import org.complainthub.normalize.classification.meaning.Reading;
import org.junit.jupiter.api.Test;

class KindPolicyTest {

    @Test
    void thanksTakeOffOnlyMildCategories() {
        assertThat(kind(Channel.MAIL, found(Severity.S3, "PRAISE"), "praise")).isEqualTo(Kind.PRAISE);
        assertThat(kind(Channel.MAIL, found(Severity.S2, "PRAISE"), "praise")).isEqualTo(Kind.COMPLAINT);
        assertThat(kind(Channel.MAIL, found(Severity.S1, "PRAISE"), "praise")).isEqualTo(Kind.COMPLAINT);
    }

    @Test
    void takesWhatAnAuthorityRefersForAComplaint() {
        assertThat(kind(Channel.REGULATOR, nothing("ENQUIRY"), "question")).isEqualTo(Kind.COMPLAINT);
        assertThat(kind(Channel.MAIL, nothing("ENQUIRY"), "question")).isEqualTo(Kind.ENQUIRY);
        assertThat(kind(Channel.CONSUMER_ASSOC, nothing("REPORT"))).isEqualTo(Kind.REPORT);
    }

    @Test
    void takesASlightMatterWithAProposalForAProposal() {
        KindPolicy.Findings likened =
                new KindPolicy.Findings(false, 0.5, Severity.S4, new Purposes(List.of(), List.of()));
        assertThat(kind(Channel.MAIL, likened, "suggestion")).isEqualTo(Kind.SUGGESTION);
        assertThat(kind(Channel.MAIL, likened, "suggestion", "wish")).isEqualTo(Kind.COMPLAINT);
    }

    @Test
    void takesWhatWasPutRightForPraiseAndNotWhatComesAfter() {
        assertThat(kind(Channel.CALLBACK, found(Severity.S3, "NEUTRAL"), "settled"))
                .isEqualTo(Kind.PRAISE);
        assertThat(kind(Channel.CALLBACK, found(Severity.S3, "NEUTRAL"), "settled", "wish"))
                .isEqualTo(Kind.COMPLAINT);
        assertThat(kind(Channel.CALLBACK, found(Severity.S1, "NEUTRAL"), "settled"))
                .isEqualTo(Kind.COMPLAINT);
        assertThat(kind(Channel.MAIL, found(Severity.S3, "NEUTRAL"), "settled", "praise"))
                .isEqualTo(Kind.COMPLAINT);
    }

    @Test
    void takesACallWithoutWordsForNoPraise() {
        KindPolicy.Findings nothing =
                new KindPolicy.Findings(false, 0, Severity.S4, new Purposes(List.of(), List.of()));
        KindPolicy.Facts silent =
                new KindPolicy.Facts(Channel.CALLBACK, false, false, false, false, nothing, NOTHING, signal -> false);

        assertThat(new KindPolicy().decide(silent).kind()).isEqualTo(Kind.COMPLAINT);
    }

    @Test
    void takesThanksOfWhoLeavesForAComplaint() {
        assertThat(kind(Channel.MAIL, found(Severity.S3, "PRAISE"), "praise", "leaves"))
                .isEqualTo(Kind.COMPLAINT);
    }

    @Test
    void takesALikenessWithALossOrAWaitForNoSlightRemark() {
        KindPolicy.Findings likened =
                new KindPolicy.Findings(false, 0.5, Severity.S4, new Purposes(List.of(), List.of()));
        assertThat(kind(Channel.MAIL, likened)).isEqualTo(Kind.GRUMBLE);
        assertThat(kind(Channel.MAIL, likened, "measured")).isEqualTo(Kind.COMPLAINT);
    }

    @Test
    void believesATopScoreBeforeALikeness() {
        assertThat(scored(likened(Severity.S3))).isEqualTo(Kind.PRAISE);
        assertThat(scored(likened(Severity.S3), "suggestion")).isEqualTo(Kind.SUGGESTION);
        assertThat(scored(likened(Severity.S3), "measured")).isEqualTo(Kind.COMPLAINT);
        assertThat(scored(likened(Severity.S3), "negative")).isEqualTo(Kind.COMPLAINT);
        assertThat(scored(found(Severity.S3, "NEUTRAL"))).isEqualTo(Kind.COMPLAINT);
    }

    private static Kind scored(KindPolicy.Findings findings, String... signals) {
        return new KindPolicy()
                .decide(new KindPolicy.Facts(
                        Channel.SURVEY, true, true, false, true, findings, NOTHING, Set.of(signals)::contains))
                .kind();
    }

    private static KindPolicy.Findings likened(Severity worst) {
        return new KindPolicy.Findings(false, 0.5, worst, new Purposes(List.of(), List.of()));
    }

    @Test
    void takesANoticeOfAColleagueForNoFeedback() {
        assertThat(kind(Channel.HANDOVER, nothing("NEUTRAL"), "notice")).isEqualTo(Kind.NOT_FEEDBACK);
        assertThat(kind(Channel.HANDOVER, nothing("NEUTRAL"), "notice", "customer"))
                .isEqualTo(Kind.COMPLAINT);
        assertThat(kind(Channel.MAIL, nothing("NEUTRAL"), "notice")).isEqualTo(Kind.COMPLAINT);
    }

    @Test
    void takesAnAdvertOrANoticeForNoFeedbackUnlessItWantsSomething() {
        assertThat(kind(Channel.MAIL, nothing("NO_FEEDBACK"))).isEqualTo(Kind.NOT_FEEDBACK);
        assertThat(kind(Channel.MAIL, nothing("NO_FEEDBACK"), "wish")).isEqualTo(Kind.COMPLAINT);
        assertThat(kind(Channel.LETTER, nothing("NO_FEEDBACK"))).isEqualTo(Kind.COMPLAINT);
        assertThat(kind(Channel.MAIL, found(Severity.S1, "NO_FEEDBACK"))).isEqualTo(Kind.COMPLAINT);
        assertThat(kind(Channel.MAIL, found(Severity.S1, "NO_FEEDBACK"), "unsubscribe", "advertisement"))
                .isEqualTo(Kind.NOT_FEEDBACK);
    }

    @Test
    void takesAQuestionWithAWishForOneOnlyWhenItReadsLikeOne() {
        assertThat(kind(Channel.MAIL, nothing("ENQUIRY"), "question", "wish")).isEqualTo(Kind.ENQUIRY);
        assertThat(kind(Channel.MAIL, nothing("NEUTRAL"), "question", "wish")).isEqualTo(Kind.COMPLAINT);
    }

    @Test
    void takesNobodyWhoWantsMoneyBackForOneWhoAsks() {
        assertThat(new KindPolicy()
                        .decide(new KindPolicy.Facts(
                                Channel.MAIL,
                                true,
                                false,
                                false,
                                false,
                                nothing("ENQUIRY"),
                                REDRESS,
                                Set.of("question")::contains))
                        .kind())
                .isEqualTo(Kind.COMPLAINT);
    }

    @Test
    void doesNotLetThanksCoverWhatIsSure() {
        Purposes none = new Purposes(List.of(), List.of());
        assertThat(kind(Channel.CALLBACK, new KindPolicy.Findings(false, 0.5, Severity.S3, none), "praise"))
                .isEqualTo(Kind.PRAISE);
        assertThat(kind(Channel.CALLBACK, new KindPolicy.Findings(false, 0.9, Severity.S3, none), "praise"))
                .isEqualTo(Kind.COMPLAINT);
    }

    @Test
    void takesAMiddlingScoreWithoutPraiseForAMildComplaint() {
        assertThat(middling()).isEqualTo(Kind.GRUMBLE);
        assertThat(middling("praise")).isEqualTo(Kind.PRAISE);
        assertThat(middling("soft")).isEqualTo(Kind.GRUMBLE);
        assertThat(middling("question")).isEqualTo(Kind.ENQUIRY);
    }

    private static Kind middling(String... signals) {
        return new KindPolicy()
                .decide(new KindPolicy.Facts(
                        Channel.SURVEY,
                        true,
                        true,
                        false,
                        false,
                        nothing("NEUTRAL"),
                        NOTHING,
                        Set.of(signals)::contains))
                .kind();
    }

    private static Kind kind(Channel channel, KindPolicy.Findings findings, String... signals) {
        return new KindPolicy()
                .decide(new KindPolicy.Facts(
                        channel, true, false, false, false, findings, NOTHING, Set.of(signals)::contains))
                .kind();
    }

    private static KindPolicy.Findings found(Severity worst, String purpose) {
        return new KindPolicy.Findings(true, 0.5, worst, whole(purpose));
    }

    private static KindPolicy.Findings nothing(String purpose) {
        return new KindPolicy.Findings(false, 0, Severity.S4, whole(purpose));
    }

    private static Purposes whole(String purpose) {
        return new Purposes(List.of(), List.of(new Reading(purpose, 0.9, 0, () -> new Reading.Likeness("", 1))));
    }
}
