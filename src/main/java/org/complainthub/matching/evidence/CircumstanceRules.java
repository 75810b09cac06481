package org.complainthub.matching.evidence;

import java.util.Collections;
import java.util.List;
import org.complainthub.complaint.Complaint;

/** Do they tell of the same event? Never enough without a person or a car. */
final class CircumstanceRules {

    static final List<EvidenceRule> ALL = List.of(
            CircumstanceRules::date,
            CircumstanceRules::model,
            CircumstanceRules::store,
            CircumstanceRules::category,
            CircumstanceRules::money,
            CircumstanceRules::text);

    private static final int LENGTH_OF_A_DAY = "2026-01-31".length();

    private static final int LONGEST_MODEL = 60;
    private static final int SHORTEST_MODEL = 4;
    private static final int READ = 1500;

    private CircumstanceRules() {}

    static Finding date(Complaint now, Complaint earlier) {
        return sameDay(now, earlier) ? new Finding(2, "same day of the event") : Finding.NOTHING;
    }

    static boolean sameDay(Complaint now, Complaint earlier) {
        String one = now.times().occurredOn();
        return one != null
                && one.length() == LENGTH_OF_A_DAY
                && one.equals(earlier.times().occurredOn());
    }

    static Finding model(Complaint now, Complaint earlier) {
        String one = model(now);
        String other = model(earlier);
        boolean same =
                isPart(one, other) || isPart(other, one) || isTold(one, other, now) || isTold(other, one, earlier);
        return same ? new Finding(0.5, "same model") : Finding.NOTHING;
    }

    /** Its name without make and engine, in letters, so that 启明 萤火 EV is also YINGHUO. */
    private static String model(Complaint complaint) {
        String model = complaint.vehicle().model();
        if (model == null || model.length() > LONGEST_MODEL) {
            return "";
        }
        String[] names = model.replaceAll("[^\\p{IsHan}]+", " ").strip().split(" ");
        String name = names[names.length - 1];
        return Pinyin.of(name.length() > 1 ? name : model);
    }

    private static boolean isPart(String one, String other) {
        return other.length() >= SHORTEST_MODEL && one.contains(other);
    }

    private static boolean isTold(String own, String other, Complaint complaint) {
        if (!own.isEmpty() || other.length() < SHORTEST_MODEL) {
            return false;
        }
        String words = complaint.text().customerWords();
        return Pinyin.of(words.length() > READ ? words.substring(0, READ) : words)
                .contains(other);
    }

    /** Not only of one family; the rare ones say more. */
    static Finding category(Complaint now, Complaint earlier) {
        if (Categories.shareRare(now, earlier)) {
            return new Finding(1, "same rare category");
        }
        return Categories.share(now, earlier) ? new Finding(0.5, "same category") : Finding.NOTHING;
    }

    static Finding money(Complaint now, Complaint earlier) {
        boolean same = !Collections.disjoint(Clues.sums(now), Clues.sums(earlier));
        return same ? new Finding(1.5, "same sum of money") : Finding.NOTHING;
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
