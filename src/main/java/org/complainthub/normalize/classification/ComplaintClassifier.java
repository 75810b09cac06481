package org.complainthub.normalize.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Privacy;
import org.complainthub.complaint.Problem;
import org.complainthub.complaint.Remedy;
import org.complainthub.complaint.Score;
import org.complainthub.complaint.Severity;
import org.complainthub.normalize.ComplaintEnricher;
import org.complainthub.normalize.classification.meaning.Exemplars;
import org.complainthub.normalize.classification.meaning.Meanings;
import org.complainthub.reference.Category;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.ReferenceData;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says of a complaint what kind of feedback it is, what is wrong and what is asked for, from the customer's words. */
@Component("complaintClassifier")
@Order(300)
class ComplaintClassifier implements ComplaintEnricher {

    private static final String IGNORED = "COMPLAINT_IGNORED";
    private static final int TOP_SCORE = 90;

    private final PhraseBook book;
    private final ReferenceData reference;
    private final CategoryFinder categories;
    private final ReadMentions readMentions;
    private final Meanings meanings;
    private final RemedyFinder remedies;
    private final Signals signals;
    private final PhraseSet masks;
    private final KindPolicy kinds = new KindPolicy();

    ComplaintClassifier(DataFiles files, ReferenceData reference, Meanings meanings) {
        this.reference = reference;
        this.meanings = meanings;
        book = PhraseBook.from(files, reference);
        categories = new CategoryFinder(book, reference);
        readMentions = new ReadMentions(reference, categories, DecisionWeights.from(files));
        remedies = new RemedyFinder(book);
        signals = new Signals(book);
        masks = book.phrases(book.masks());
    }

    @Override
    public Complaint enrich(Complaint complaint) {
        CustomerWords words = CustomerWords.of(complaint);
        List<String> own = split(words.text());
        boolean unanswered = isUnanswered(words, own);
        List<String> plain = unanswered && words.continuesAnEarlierMessage() ? split(words.textWithOldTitle()) : own;
        List<Remedy> wanted = complaint.remedies().isEmpty() ? remedies.find(plain) : complaint.remedies();
        List<String> sentences = plain.stream().map(masks::blankedIn).toList();
        List<Mention> found = categories.find(sentences);
        Purposes purposes = purposes(plain);
        List<Mention> mentions = readMentions.joined(found, purposes, sentences);
        if (unanswered
                && mentions.stream().noneMatch(mention -> mention.category().equals(IGNORED))) {
            mentions.removeIf(mention -> mention.category().equals("NO_INFO_PROGRESS"));
            mentions.add(new Mention(IGNORED, Integer.MAX_VALUE, "wrote before, no answer", true));
        }
        Function<String, Boolean> shows = shows(complaint, plain, sentences);
        KindPolicy.Decision decision = decide(
                complaint,
                new KindPolicy.Findings(unanswered || !found.isEmpty(), sureness(mentions), worst(mentions), purposes),
                sought(complaint, wanted),
                shows);
        Kind kind = decision.kind();
        if (mentions.isEmpty() && kind.demandsMeasures() && complaint.score() != null) {
            mentions = namedInAnswers(complaint.score());
        }
        ComplaintDraft draft = complaint.edit().kind(kind);
        draft.problem(problem(complaint.problem(), decision, mentions, shows));
        if (!meanings.isAvailable(words.text())) {
            draft.problem(withNote(draft.build().problem(), "by phrases alone: no sentence embedding"));
        }
        if (kind.demandsMeasures() && complaint.remedies().isEmpty()) {
            draft.remedies(wanted);
        }
        if (kind == Kind.REPORT) {
            draft.privacy(new Privacy(complaint.privacy().lawfulBasis(), true));
        }
        return draft.build();
    }

    /** The first category that a text alone is about, nothing when it is about none. */
    Optional<String> primaryOf(String text) {
        List<String> sentences = split(text);
        List<String> masked = sentences.stream().map(masks::blankedIn).toList();
        Purposes purposes = purposes(sentences);
        return readMentions.joined(categories.find(masked), purposes, masked).stream()
                .map(Mention::category)
                .findFirst();
    }

    private Purposes purposes(List<String> sentences) {
        List<String> read = OpeningDate.without(sentences);
        return new Purposes(meanings.of(read), meanings.ofWhole(read));
    }

    /** So much of a text as is read as a whole, in the form in which it is. */
    String beginning(String text) {
        return Meanings.beginning(split(text));
    }

    /** Its sentences in the form in which they are read. */
    List<String> split(String text) {
        return Sentences.of(Formalities.without(book.folded(text)));
    }

    /** Closed questions that were answered badly, where the words name nothing. */
    private List<Mention> namedInAnswers(Score score) {
        List<String> answers = split(String.join("\n", score.dissatisfactions()));
        Purposes none = new Purposes(meanings.of(answers), List.of());
        return readMentions.joined(categories.find(answers), none, answers);
    }

    /** An earlier message of this customer was left without an answer. */
    private boolean isUnanswered(CustomerWords words, List<String> sentences) {
        Function<String, Boolean> shows = signals.in(sentences);
        return (words.answersAnEarlierMessage() || shows.apply("contacted"))
                && shows.apply("unanswered")
                && !shows.apply("settled");
    }

    private static Problem withNote(Problem problem, String note) {
        List<String> explanation = new ArrayList<>(problem.explanation());
        explanation.add(note);
        return new Problem(
                problem.categories(),
                problem.declaredType(),
                problem.recurrent(),
                problem.complainedBefore(),
                explanation,
                problem.confidence());
    }

    /** The exemplars, folded as the words of customers are. */
    static Exemplars exemplars(DataFiles files, ReferenceData reference) {
        return Exemplars.from(files, code -> reference.category(code).isPresent())
                .folded(PhraseBook.from(files, reference)::folded);
    }

    private Function<String, Boolean> shows(Complaint complaint, List<String> plain, List<String> masked) {
        String subject = complaint.text().subject();
        List<String> title = subject == null ? List.of() : List.of(book.folded(subject));
        return signal -> switch (signal) {
            case "praiseTitle" -> signals.in(title).apply(signal);
            case "negative" -> signals.in(masked).apply(signal);
            default -> signals.in(plain).apply(signal);
        };
    }

    private KindPolicy.Decision decide(
            Complaint complaint,
            KindPolicy.Findings findings,
            KindPolicy.Sought sought,
            Function<String, Boolean> shows) {
        if (complaint.kind() != Kind.COMPLAINT) {
            return new KindPolicy.Decision(complaint.kind(), "told by the source");
        }
        KindPolicy.Facts facts = facts(complaint, findings, sought, shows);
        String declared = complaint.problem().declaredType();
        if (declared != null && !facts.gravest(Severity.S1) && !facts.isReferred()) {
            for (Map.Entry<String, String> type : book.declared().entrySet()) {
                if (book.phrases(type.getValue()).isIn(book.folded(declared)) && !facts.complains()) {
                    return new KindPolicy.Decision(Kind.valueOf(type.getKey()), "declared " + declared);
                }
            }
        }
        return kinds.decide(facts);
    }

    private static KindPolicy.Facts facts(
            Complaint complaint,
            KindPolicy.Findings findings,
            KindPolicy.Sought sought,
            Function<String, Boolean> shows) {
        var score = complaint.score();
        boolean hasWords = !CustomerWords.of(complaint).isNone();
        return new KindPolicy.Facts(
                complaint.channel(),
                hasWords,
                score != null,
                score != null
                        && (score.low()
                                || (!hasWords && !score.dissatisfactions().isEmpty())),
                score != null && !score.low() && score.normalised0to100() >= TOP_SCORE,
                findings,
                sought,
                shows);
    }

    /** That somebody be disciplined settles nothing for the customer, unless the source says that he asks for it. */
    private static KindPolicy.Sought sought(Complaint complaint, List<Remedy> wanted) {
        if (wanted.stream().anyMatch(ComplaintClassifier::isRedress)) {
            return KindPolicy.Sought.REDRESS;
        }
        boolean settlement = !complaint.remedies().isEmpty()
                || wanted.stream().anyMatch(remedy -> remedy.type() != Remedy.Type.DISCIPLINE);
        return settlement ? KindPolicy.Sought.SETTLEMENT : KindPolicy.Sought.NOTHING;
    }

    private static boolean isRedress(Remedy remedy) {
        return remedy.type() == Remedy.Type.COMPENSATE
                || (remedy.type() == Remedy.Type.REFUND && remedy.amount() != null);
    }

    private static double sureness(List<Mention> mentions) {
        return mentions.stream().mapToDouble(Mention::confidence).max().orElse(0);
    }

    private Severity worst(List<Mention> mentions) {
        return mentions.stream()
                .flatMap(mention -> reference.category(mention.category()).stream())
                .map(Category::severity)
                .reduce(Severity.S4, Severity::orGraver);
    }

    private static Problem problem(
            Problem known, KindPolicy.Decision decision, List<Mention> mentions, Function<String, Boolean> shows) {
        List<String> codes = new ArrayList<>(known.categories());
        List<String> explanation = new ArrayList<>(known.explanation());
        explanation.add(decision.kind() + ": " + decision.rule());
        if (decision.kind().demandsMeasures()) {
            mentions.stream()
                    .filter(mention -> !codes.contains(mention.category()))
                    .forEach(mention -> {
                        codes.add(mention.category());
                        explanation.add(mention.explanation());
                    });
            if (codes.isEmpty()) {
                codes.add("OTHER");
                explanation.add("OTHER: nothing recognised, a person decides");
            }
        }
        if (known.recurrent() && decision.kind().demandsMeasures() && !codes.contains("REPEAT_REPAIR")) {
            codes.remove("OTHER");
            codes.add(0, "REPEAT_REPAIR");
            explanation.add("REPEAT_REPAIR: told by the source");
        }
        boolean before = codes.contains("COMPLAINT_IGNORED")
                || (shows.apply("complainedBefore") && shows.apply("notSettled") && !shows.apply("settled"));
        boolean recurrent = known.recurrent() || codes.contains("REPEAT_REPAIR") || isBack(shows);
        return new Problem(
                codes,
                known.declaredType(),
                recurrent,
                known.complainedBefore() || before,
                explanation,
                confidence(known, codes, mentions));
    }

    /** What comes and goes comes back only when somebody has put it right in between. */
    private static boolean isBack(Function<String, Boolean> shows) {
        return shows.apply("recurrent") || (shows.apply("returning") && shows.apply("repaired"));
    }

    /** What the source tells is certain, and nothing recognised is not at all. */
    private static @Nullable Double confidence(Problem known, List<String> codes, List<Mention> mentions) {
        if (codes.isEmpty()) {
            return null;
        }
        String first = codes.get(0);
        boolean told = known.categories().contains(first) || (known.recurrent() && first.equals("REPEAT_REPAIR"));
        double sure = mentions.stream()
                .filter(mention -> mention.category().equals(first))
                .mapToDouble(Mention::confidence)
                .max()
                .orElse(0);
        return told ? 1.0 : Math.round(sure * 100) / 100.0;
    }
}
