package org.complainthub.complaint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark on all mail about a complaint file: its number with the {@link Seal} of it. One form fits everywhere, in a
 * Message-ID ({@code <C-2026-000012.<seal>.1@domain>}), a reply address ({@code reply+C-2026-000012.<seal>@domain}), a
 * subject and a text; it survives upper and lower case and needs no quoting.
 */
public final class ThreadToken {

    private static final String PURPOSE = "thread";
    private static final int MOST_CHECKED = 50;
    private static final Pattern FORM = Pattern.compile(
            "(?<![A-Z0-9])([A-Z]{1,4}-\\d{4}-(?:[A-Z0-9]{1,8}-)?\\d{4,10})\\.([0-9a-f]{32})(?![0-9a-f])",
            Pattern.CASE_INSENSITIVE);

    private final Seal seal;

    public ThreadToken(Seal seal) {
        this.seal = seal;
    }

    /** The token of a complaint file. */
    public String of(String complaintNumber) {
        return complaintNumber + "." + seal.of(PURPOSE, complaintNumber);
    }

    /** The numbers whose tokens stand in the text and are genuine, in their order; of very many tokens the first 50. */
    public List<String> provenIn(String text) {
        Set<String> numbers = new LinkedHashSet<>();
        Matcher token = FORM.matcher(text);
        for (int i = 0; i < MOST_CHECKED && token.find(); i++) {
            String number = token.group(1).toUpperCase(Locale.ROOT);
            if (seal.proves(PURPOSE, number, token.group(2))) {
                numbers.add(number);
            }
        }
        return List.copyOf(numbers);
    }
}
