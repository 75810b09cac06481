package org.complainthub.matching.evidence;

import java.util.List;
import org.complainthub.complaint.Complaint;

/** Do they tell of the same event? Never enough without a person or a car. */
final class CircumstanceRules {

    static final List<EvidenceRule> ALL = List.of(
            CircumstanceRules::date, CircumstanceRules::model, CircumstanceRules::store, CircumstanceRules::text);

    private static final int LENGTH_OF_A_DAY = "2026-01-31".length();

    private CircumstanceRules() {}

    static Finding date(Complaint now, Complaint earlier) {
        String one = now.times().occurredOn();
        String other = earlier.times().occurredOn();
        boolean same = one != null && one.length() == LENGTH_OF_A_DAY && one.equals(other);
        return same ? new Finding(2, "same day of the event") : Finding.NOTHING;
    }

    static Finding model(Complaint now, Complaint earlier) {
        String one = now.vehicle().model();
        String other = earlier.vehicle().model();
        boolean same =
                one != null && other != null && IdentityKeys.plainNumber(one).equals(IdentityKeys.plainNumber(other));
        return same ? new Finding(0.5, "same model") : Finding.NOTHING;
    }

    static Finding store(Complaint now, Complaint earlier) {
        String store = now.visit().store();
        boolean same = store != null && store.equals(earlier.visit().store());
        return same ? new Finding(0.5, "same store") : Finding.NOTHING;
    }

    static Finding text(Complaint now, Complaint earlier) {
        double similarity = TextSimilarity.of(now.text(), earlier.text());
        if (similarity >= 0.5) {
            return new Finding(2, "texts are much alike");
        }
        return similarity >= 0.25 ? new Finding(1, "texts are alike") : Finding.NOTHING;
    }
}
