package org.complainthub.matching.evidence;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.complainthub.complaint.Complaint;
import org.complainthub.matching.identity.Clues;
import org.complainthub.matching.identity.Memoized;
import org.complainthub.matching.identity.NamedDays;
import org.complainthub.matching.identity.Pinyin;
import org.complainthub.matching.text.NamedPlaces;
import org.jspecify.annotations.Nullable;

/** Do they tell of the same event? Never enough without a person or a car. */
final class CircumstanceRules {

    static final List<EvidenceRule> ALL = List.of(
            CircumstanceRules::date,
            CircumstanceRules::gap,
            CircumstanceRules::told,
            CircumstanceRules::model,
            CircumstanceRules::store,
            CircumstanceRules::category,
            CircumstanceRules::money,
            TextRules::text,
            CircumstanceRules::place,
            TextRules::again);

    private static final int LENGTH_OF_A_DAY = "2026-01-31".length();

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int LONGEST_MODEL = 60;
    private static final int SHORTEST_MODEL = 4;
    private static final int READ = 1500;

    private static final Memoized<Complaint, String> LETTERS = new Memoized<>(CircumstanceRules::letters);

    private CircumstanceRules() {}

    static @Nullable Agreement date(Complaint now, Complaint earlier) {
        if (sameDay(now, earlier)) {
            return Agreement.DAY_SAME;
        }
        return Collections.disjoint(NamedDays.of(now), NamedDays.of(earlier)) ? null : Agreement.DAY_NAMED;
    }

    static boolean sameDay(Complaint now, Complaint earlier) {
        String one = now.times().occurredOn();
        return one != null
                && one.length() == LENGTH_OF_A_DAY
                && one.equals(earlier.times().occurredOn());
    }

    static @Nullable Agreement told(Complaint now, Complaint earlier) {
        LocalDate came = earlier.times().receivedAt().toLocalDate();
        boolean later = now.times().receivedAt().toLocalDate().isAfter(came);
        return later && NamedDays.of(now).contains(came) ? Agreement.DAY_TOLD : null;
    }

    static @Nullable Agreement gap(Complaint now, Complaint earlier) {
        Duration gap =
                Duration.between(earlier.times().receivedAt(), now.times().receivedAt());
        return gap.abs().compareTo(WEEK) <= 0 ? Agreement.WEEK_SAME : null;
    }

    static @Nullable Agreement model(Complaint now, Complaint earlier) {
        String one = model(now);
        String other = model(earlier);
        boolean same =
                isPart(one, other) || isPart(other, one) || isTold(one, other, now) || isTold(other, one, earlier);
        return same ? Agreement.MODEL_SAME : null;
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
        return LETTERS.apply(complaint).contains(other);
    }

    private static String letters(Complaint complaint) {
        String words = complaint.text().customerWords();
        return Pinyin.of(words.length() > READ ? words.substring(0, READ) : words);
    }

    /** Not only of one family; the rare ones say more. */
    static @Nullable Agreement category(Complaint now, Complaint earlier) {
        if (Categories.shareRare(now, earlier)) {
            return Agreement.CATEGORY_RARE;
        }
        return Categories.share(now, earlier) ? Agreement.CATEGORY_SAME : null;
    }

    static @Nullable Agreement money(Complaint now, Complaint earlier) {
        return sameMoney(now, earlier) ? Agreement.MONEY_SAME : null;
    }

    /** A sum with its currency in one of them, the same or only the number in the other. */
    static boolean sameMoney(Complaint now, Complaint earlier) {
        return !Collections.disjoint(Clues.sums(now), Clues.amounts(earlier))
                || !Collections.disjoint(Clues.sums(earlier), Clues.amounts(now));
    }

    static @Nullable Agreement store(Complaint now, Complaint earlier) {
        String store = now.visit().store();
        boolean same = store != null && store.equals(earlier.visit().store());
        return same ? Agreement.STORE_SAME : null;
    }

    static @Nullable Agreement place(Complaint now, Complaint earlier) {
        return switch (NamedPlaces.shared(now.text(), earlier.text())) {
            case 0 -> null;
            case 1 -> Agreement.PLACE_SAME;
            default -> Agreement.PLACES_SAME;
        };
    }
}
