package org.complainthub.matching.evidence;

import org.complainthub.complaint.Complaint;
import org.complainthub.matching.text.EarlierContact;
import org.complainthub.matching.text.MeaningLikeness;
import org.complainthub.matching.text.NamedThings;
import org.complainthub.matching.text.TextSimilarity;
import org.jspecify.annotations.Nullable;

/**
 * Do the words tell of the same? By characters and words they share, and by what they mean where both have an embedding of
 * one language; without embeddings what they share is left.
 */
final class TextRules {

    private static final double MUCH_ALIKE = 0.5;
    private static final double ALIKE = 0.25;

    private TextRules() {}

    static @Nullable Agreement text(Complaint now, Complaint earlier) {
        double similarity = TextSimilarity.of(now.text(), earlier.text());
        if (similarity >= MUCH_ALIKE) {
            return Agreement.TEXT_MUCH_ALIKE;
        }
        MeaningLikeness meaning =
                MeaningLikeness.of(now.text().embedding(), earlier.text().embedding());
        if (meaning == MeaningLikeness.SAME) {
            return Agreement.TEXT_SAME_MEANING;
        }
        boolean alike = similarity >= ALIKE;
        if (!alike && !NamedThings.areShared(now, earlier)) {
            return meaning == MeaningLikeness.NEAR ? Agreement.TEXT_NEAR_MEANING : null;
        }
        if (meaning != MeaningLikeness.FAR) {
            return Agreement.TEXT_SAME_STORY;
        }
        return alike ? Agreement.TEXT_ALIKE : Agreement.TEXT_THINGS;
    }

    static @Nullable Agreement again(Complaint now, Complaint earlier) {
        if (onOneDay(now, earlier)) {
            return null;
        }
        if (EarlierContact.isNamed(now, earlier)) {
            return Agreement.AGAIN_SO;
        }
        return now.problem().complainedBefore() ? Agreement.AGAIN : null;
    }

    private static boolean onOneDay(Complaint now, Complaint earlier) {
        return now.times()
                .receivedAt()
                .toLocalDate()
                .equals(earlier.times().receivedAt().toLocalDate());
    }
}
