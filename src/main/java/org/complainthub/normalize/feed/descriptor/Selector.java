package org.complainthub.normalize.feed.descriptor;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chooses columns or paths by name. Names are compared without regard to case, width, blanks and punctuation; what
 * follows a tilde is a regular expression looked for in such a name.
 */
public final class Selector {

    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}/@]+");

    private final String name;
    private final @Nullable Pattern pattern;

    private Selector(String name, @Nullable Pattern pattern) {
        this.name = name;
        this.pattern = pattern;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Selector of(String text) {
        if (text.startsWith("~")) {
            return new Selector(text, Pattern.compile(text.substring(1)));
        }
        return new Selector(normal(text), null);
    }

    /** The form in which names are compared. */
    public static String normal(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOISE.matcher(folded).replaceAll("");
    }

    /** @param normalName in the form of {@link #normal} */
    public boolean matchesName(String normalName) {
        return pattern == null
                ? name.equals(normalName)
                : pattern.matcher(normalName).find();
    }

    @Override
    public String toString() {
        return name;
    }
}
