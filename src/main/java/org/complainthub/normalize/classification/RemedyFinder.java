package org.complainthub.normalize.classification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.complaint.Remedy;
import org.jspecify.annotations.Nullable;

/** Finds what the customer asks for, with the amount he names beside it. */
final class RemedyFinder {

    private static final Pattern AMOUNT = Pattern.compile(
            "(?:rmb|cny|¥|￥)?\\s?(\\d{1,3}(?:,\\d{3}){1,2}|\\d{2,7})(?:\\.\\d{1,2})?(?!\\d|[年月日号点天:次/-])");

    private final Map<Remedy.Type, PhraseSet> remedies = new EnumMap<>(Remedy.Type.class);

    RemedyFinder(PhraseBook book) {
        book.remedies().forEach((type, phrases) -> remedies.put(Remedy.Type.valueOf(type), book.phrases(phrases)));
    }

    List<Remedy> find(List<String> sentences) {
        Map<Remedy.Type, Remedy> found = new EnumMap<>(Remedy.Type.class);
        for (String sentence : sentences) {
            for (Map.Entry<Remedy.Type, PhraseSet> remedy : remedies.entrySet()) {
                MatchResult hit = remedy.getValue().find(sentence, any -> true);
                if (hit != null && lacksAmount(found.get(remedy.getKey()))) {
                    found.put(remedy.getKey(), remedy(remedy.getKey(), sentence, hit));
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    private static boolean lacksAmount(@Nullable Remedy remedy) {
        return remedy == null || remedy.amount() == null;
    }

    private static Remedy remedy(Remedy.Type type, String sentence, MatchResult hit) {
        boolean money = type == Remedy.Type.REFUND || type == Remedy.Type.COMPENSATE;
        return new Remedy(type, money ? amount(sentence, hit) : null, type == Remedy.Type.OTHER ? hit.group() : null);
    }

    private static @Nullable BigDecimal amount(String sentence, MatchResult hit) {
        int from = Math.max(0, hit.start() - 10);
        Matcher amount = AMOUNT.matcher(sentence).region(from, Math.min(sentence.length(), hit.end() + 14));
        return amount.find() ? new BigDecimal(amount.group(1).replace(",", "")) : null;
    }
}
