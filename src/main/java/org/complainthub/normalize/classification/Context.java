package org.complainthub.normalize.classification;

import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** Tells whether words of complaint are meant: not denied, not solved, not somebody else's, not a mere possibility. */
final class Context {

    private static final int RESOLVED_WITHIN = 14;

    private final PhraseSet negation;
    private final PhraseSet notNegation;
    private final PhraseSet resolved;
    private final PhraseSet reopened;
    private final PhraseSet hearsay;
    private final PhraseSet own;
    private final PhraseSet turn;
    private final PhraseSet hypothetical;
    private final PhraseSet counterfactual;

    Context(PhraseBook book) {
        negation = book.phrases(book.context().get("negation"));
        notNegation = book.phrases(book.context().get("notNegation"));
        resolved = book.phrases(book.context().get("resolved"));
        reopened = book.phrases(book.context().get("reopened"));
        hearsay = book.phrases(book.context().get("hearsay"));
        own = book.phrases(book.context().get("own"));
        turn = book.phrases(book.context().get("turn"));
        hypothetical = book.phrases(book.context().get("hypothetical"));
        counterfactual = book.phrases(book.context().get("counterfactual"));
    }

    boolean isMeant(String sentence, MatchResult hit, boolean strict) {
        String clause = clauseBefore(sentence, hit.start());
        return !isNegated(clause)
                && !isHearsay(sentence.substring(0, hit.start()), sentence)
                && !isHypothetical(" " + clause)
                && (strict || !isResolved(sentence.substring(hit.end())));
    }

    private boolean isNegated(String clause) {
        return negation.isIn(clause) && !notNegation.isIn(clause);
    }

    /** Whether somebody else's experience is told and not the customer's own. */
    boolean isOfOthers(String sentence) {
        return isHearsay(sentence, sentence);
    }

    private boolean isHearsay(String before, String sentence) {
        MatchResult other = hearsay.find(before, any -> true);
        return other != null && !own.isIn(sentence.substring(other.end())) && !turn.isIn(before.substring(other.end()));
    }

    /** Who says what would be without it tells of something that is. */
    private boolean isHypothetical(String clause) {
        return hypothetical.isIn(clause) && !counterfactual.isIn(clause);
    }

    private boolean isResolved(String after) {
        @Nullable MatchResult solved = resolved.find(after, match -> match.start() <= RESOLVED_WITHIN);
        return solved != null && !reopened.isIn(after);
    }

    private static String clauseBefore(String sentence, int end) {
        int start = end;
        while (start > 0 && ",、:".indexOf(sentence.charAt(start - 1)) < 0) {
            start--;
        }
        return sentence.substring(start, end);
    }
}
