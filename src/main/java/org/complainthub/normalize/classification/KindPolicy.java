package org.complainthub.normalize.classification;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Severity;

/** Decides what a receipt is. The first rule that applies wins; a receipt that no rule knows is a complaint. */
final class KindPolicy {

    /** From here on a category stands against praise. */
    private static final double SURE = 0.8;

    private static final double FAINT = 0.4;

    private final List<Rule> rules = List.of(
            new Rule("no words, low score", Kind.GRUMBLE, facts -> !facts.hasWords() && facts.lowScore()),
            new Rule("no words, good score", Kind.PRAISE, facts -> !facts.hasWords() && facts.scored()),
            new Rule("accuses without a wish", Kind.REPORT, facts -> facts.accuses()),
            new Rule("nobody's complaint", Kind.NOT_FEEDBACK, facts -> facts.isNotFeedback()),
            new Rule("notice of a colleague", Kind.NOT_FEEDBACK, facts -> facts.isNotice()),
            new Rule("referred by an authority", Kind.COMPLAINT, facts -> facts.isReferred()),
            new Rule("grave", Kind.COMPLAINT, facts -> facts.gravest(Severity.S1)),
            new Rule("proposal in so many words", Kind.SUGGESTION, facts -> facts.isProposal()),
            new Rule("question in so many words", Kind.ENQUIRY, facts -> facts.isAsking()),
            new Rule("settled, content", Kind.PRAISE, facts -> facts.isSettled()),
            new Rule("thanks", Kind.PRAISE, facts -> facts.isThankful()),
            new Rule("praise title", Kind.PRAISE, facts -> facts.isPraiseByTitle()),
            new Rule("words of praise", Kind.PRAISE, facts -> facts.isPraise()),
            new Rule("proposal", Kind.SUGGESTION, facts -> facts.is("suggestion") && !facts.complains()),
            new Rule("question", Kind.ENQUIRY, facts -> facts.isEnquiry()),
            new Rule("soft remark", Kind.GRUMBLE, facts -> facts.isSoft()),
            new Rule("slight remark", Kind.GRUMBLE, facts -> facts.isSlight()),
            new Rule("low score, nothing recognised", Kind.GRUMBLE, facts -> facts.isVagueLowScore()),
            new Rule("reserved answer", Kind.GRUMBLE, facts -> facts.isReserved()),
            new Rule("satisfied answer", Kind.PRAISE, facts -> facts.isContent()));

    Decision decide(Facts facts) {
        return rules.stream()
                .filter(rule -> rule.applies().test(facts))
                .findFirst()
                .map(rule -> new Decision(rule.kind(), rule.name()))
                .orElse(new Decision(Kind.COMPLAINT, "complaint"));
    }

    /** What is to come of it. */
    enum Sought {
        NOTHING,
        SETTLEMENT,
        /** A sum of money back, or damages: nobody merely asks for that. */
        REDRESS
    }

    /** A kind and the name of the rule that led to it. */
    record Decision(Kind kind, String rule) {}

    private record Rule(String name, Kind kind, Predicate<Facts> applies) {}

    /**
     * What the words are about.
     *
     * @param byPhrases whether phrases found a category
     * @param sureness how probable the most probable category is, 0 when nothing was found
     * @param worst severity of the gravest category mentioned, S4 when there is none
     */
    record Findings(boolean byPhrases, double sureness, Severity worst, Purposes purposes) {

        boolean atAll() {
            return sureness > 0;
        }
    }

    /**
     * What is known when the kind is decided.
     *
     * @param sought what the customer asks for, or the source for him
     * @param signals tells of a signal of the phrase book whether the words show it
     */
    record Facts(
            Channel channel,
            boolean hasWords,
            boolean scored,
            boolean lowScore,
            boolean topScore,
            Findings findings,
            Sought sought,
            Function<String, Boolean> signals) {

        private boolean settlementSought() {
            return sought != Sought.NOTHING;
        }

        boolean is(String signal) {
            return signals.apply(signal);
        }

        boolean gravest(Severity severity) {
            return complains() && findings.worst() == severity;
        }

        /** By phrases, or by a likeness that nothing speaks against. */
        boolean complains() {
            return findings.byPhrases() || (findings.atAll() && !isFriendly());
        }

        /** An advertisement, however many alarming words it has; a test entry; a bare consent to what we proposed. */
        boolean isNotFeedback() {
            boolean advertised = is("massMail")
                    || (is("unsubscribe")
                            && (is("advertisement") || findings.purposes().hasAdvert()));
            return !isReferred() && (advertised || isNothing() || isForNobody());
        }

        /** Nothing grave is told and nothing wanted, and it reads like an advert or a notice. */
        private boolean isForNobody() {
            return (channel == Channel.MAIL || channel == Channel.OEM || channel == Channel.HANDOVER)
                    && findings.purposes().isForNobody()
                    && !hasGravePhrase()
                    && findings.sureness() < SURE
                    && !is("wish")
                    && !lowScore;
        }

        private boolean hasGravePhrase() {
            return findings.byPhrases() && findings.worst() == Severity.S1;
        }

        /** What departments tell each other of their own work: no customer comes into it. */
        boolean isNotice() {
            return channel == Channel.HANDOVER && is("notice") && !is("customer");
        }

        /** What was wrong is told because it was put right. */
        boolean isSettled() {
            return is("settled")
                    && ((is("praise") && findings.purposes().praises()) || asked())
                    && !is("wish")
                    && !is("negative")
                    && !is("leaves")
                    && !lowScore
                    && !gravest(Severity.S1);
        }

        private boolean isNothing() {
            boolean consent = is("consent") && channel == Channel.MAIL && !findings.atAll();
            return !gravest(Severity.S1) && !is("wish") && !is("negative") && (is("notFeedback") || consent);
        }

        boolean isThankful() {
            return findings.purposes().praises()
                    && is("praise")
                    && !is("wish")
                    && !is("leaves")
                    && !settlementSought()
                    && !lowScore
                    && findings.worst().compareTo(Severity.S3) >= 0;
        }

        boolean accuses() {
            return (is("report") || findings.purposes().accuses()) && (!settlementSought() || is("selfless"));
        }

        boolean isReferred() {
            return hasWords
                    && (channel == Channel.REGULATOR
                            || channel == Channel.CONSUMER_ASSOC
                            || channel == Channel.TRANSPORT
                            || channel == Channel.MEDIA);
        }

        boolean isProposal() {
            return !complains() && is("suggestion") && findings.purposes().proposes();
        }

        boolean isAsking() {
            return isEnquiry()
                    && !is("wish")
                    && findings.purposes().asks()
                    && !findings.purposes().praises();
        }

        private boolean isFriendly() {
            Purposes purposes = findings.purposes();
            boolean mild = !is("wish") && !is("negative") && (!is("complainedBefore") || is("settled")) && !lowScore;
            return (isFaint() && mild && asked() && (is("praise") || purposes.praises()))
                    || (mild && topScore && !findings.byPhrases() && !is("measured") && !is("leaves"))
                    || (mild
                            && !is("soft")
                            && is("praise")
                            && findings.sureness() < SURE
                            && (asked() || purposes.praises()))
                    || (isQuestion(purposes) && !is("negative") && !lowScore)
                    || (mild && is("suggestion") && (scored || purposes.proposes() || findings.worst() == Severity.S4));
        }

        /** Found only because nothing else was. */
        private boolean isFaint() {
            return !findings.byPhrases() && findings.sureness() < FAINT;
        }

        private boolean isQuestion(Purposes purposes) {
            return is("question")
                    && sought != Sought.REDRESS
                    && (purposes.asks()
                            || is("relayedQuestion")
                            || (is("asking") && !is("wish") && !settlementSought()));
        }

        /** A symptom is then what the help was needed for. */
        boolean isPraiseByTitle() {
            return is("praiseTitle")
                    && (!complains()
                            || (findings.purposes().praises()
                                    && !is("wish")
                                    && !settlementSought()
                                    && findings.worst().compareTo(Severity.S3) >= 0));
        }

        boolean isPraise() {
            return !complains()
                    && is("praise")
                    && !is("negative")
                    && !is("leaves")
                    && !is("suggestion")
                    && !(is("wish") && !asked());
        }

        boolean isEnquiry() {
            return !complains()
                    && is("question")
                    && sought != Sought.REDRESS
                    && (!is("wish") || findings.purposes().asks())
                    && !is("negative")
                    && !lowScore
                    && !is("complainedBefore")
                    && !is("leaves");
        }

        boolean isSoft() {
            return complains()
                    && findings.worst().compareTo(Severity.S3) >= 0
                    && (is("soft")
                            || (findings.worst() == Severity.S4
                                    && findings.purposes().resigns()))
                    && !is("wish")
                    && !settlementSought();
        }

        boolean isSlight() {
            return complains()
                    && findings.worst() == Severity.S4
                    && !lowScore
                    && !is("wish")
                    && (findings.byPhrases() || !is("measured"))
                    && !is("leaves")
                    && !settlementSought()
                    && !is("negative");
        }

        boolean isVagueLowScore() {
            return !complains() && lowScore && !is("wish");
        }

        /** Neither a good nor a bad score, and words that excuse something or praise nothing. */
        boolean isReserved() {
            boolean praises = is("praise") || findings.purposes().praises();
            return !complains() && scored && !topScore && !lowScore && (is("soft") || !praises);
        }

        boolean isContent() {
            return (hasWords || scored) && !complains() && asked() && !lowScore && !is("negative") && !is("wish");
        }

        private boolean asked() {
            return scored || channel == Channel.SURVEY || channel == Channel.CALLBACK;
        }
    }
}
