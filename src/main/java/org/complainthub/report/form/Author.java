package org.complainthub.report.form;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who wrote an answer, as a mail's From, a form or a message names him. */
public final class Author {

    private static final Pattern ADDRESS = Pattern.compile("([^\\s<>\"(),;:@]{1,64})@[^\\s<>\"(),;:@]{1,255}");

    private final String name;
    private final String address;
    private final String localPart;

    private Author(String written) {
        Matcher found = ADDRESS.matcher(written);
        boolean hasAddress = found.find();
        address = hasAddress ? fold(found.group()) : "";
        localPart = hasAddress ? fold(found.group(1)) : "";
        name = fold(ADDRESS.matcher(written).replaceAll(" "));
    }

    /** The author as he is named; null when nobody is. */
    public static Author of(@Nullable String written) {
        return new Author(written == null ? "" : written);
    }

    /**
     * Whether a person of this login or name may be the author: by name, by address, or by what stands before the @ of his
     * address. Nobody approves his own measures (8D, step D8).
     */
    public boolean mayBe(String person) {
        Author other = new Author(person);
        String login = fold(person);
        return login.equals(name)
                || login.equals(address)
                || login.equals(localPart)
                || (!other.address.isEmpty() && other.address.equals(address));
    }

    private static String fold(String text) {
        return text.replaceAll("[<>\"()\\s]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
