package org.complainthub.normalize.identity;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name in Latin letters below a letter, behind a label, or with which its writer introduces himself. */
final class EnglishSignature {

    private static final String NO_NAME =
            "(?!(?i:very|not|so|too|really|extremely|absolutely|totally|completely|utterly|sorry|still|the|an?|your|unacceptable|writing|just|now|please|dear|best|kind|regards|thanks|thank|sent|customer|owner|team|sincerely|yours|looking|tel|phone|mobile|on|in|at|no|yes|hello|hi"
                    + "|front|rear|left|right|service|sales|desk|department|dept|manager|centre|center|invoice|order|repair)\\b)";
    private static final String WORD = NO_NAME + "\\p{Lu}[\\p{L}'-]{0,20}\\.?";
    private static final String TITLE = "(?:(?:Mr|Ms|Mrs|Miss|Mdm|Dr)\\.? )?";
    private static final String MORE = "(?: (?:" + WORD + "|van|de|der|von|bin|binti|al|da))";
    private static final String NAME = "(" + TITLE + WORD + MORE + "{0,4})";
    private static final String FULL_NAME = "(" + TITLE + WORD + MORE + "{1,4})";
    private static final String BEHIND = "(?=[ ]*(?:$|[\\n,(/|+\\d]))";
    private static final String CLOSING =
            "(?i:(?:(?:many|with|best|kind(?:est)?|warm(?:est)?) )*(?:regards|rgds|wishes|thanks|cheers|respect)|br|(?:thank you|thanks)(?: (?:& regards|and regards|in advance|a lot|again|very much))?"
                    + "|sincerely(?: yours)?|yours(?: \\p{L}+){0,3}|respectfully(?: yours)?|faithfully|signed|all the best|mit freundlichen gr(?:ü|ue)(?:ß|ss)en|(?:viele|beste) gr(?:ü|ue)(?:ß|ss)e)";
    private static final List<Pattern> SIGNED = List.of(
            Pattern.compile("(?m)^[ ]*" + CLOSING + "[,.!: ]*\\s*" + NAME + BEHIND),
            Pattern.compile("(?m)^[ ]*(?i:best)[,.!]*[ ]*\\n\\s*" + NAME + BEHIND),
            Pattern.compile("(?m)^[ ]*[-–—]{1,2}\\s*" + FULL_NAME + BEHIND),
            Pattern.compile(
                    "(?m)^[ ]*(?i:(?:(?:full|my|customer|contact|owner)(?:'s)? )?name|customer|owner|contact(?: person)?|complainant) ?: *"
                            + FULL_NAME + BEHIND),
            Pattern.compile("(?i:\\b(?:thank you|thanks))[.!,] " + FULL_NAME + "(?=,? ?\\+?\\d[\\d ]{6}|[ .]*$)"),
            Pattern.compile("(?i:my name is|my name's|i am|i'm|this is)[ ]+" + FULL_NAME
                    + "(?=[ ]*(?:[\\n,.(;-]|$| and | here\\b| from\\b))"),
            Pattern.compile("(?i:my name is|my name's)[ ]+(" + WORD + ")(?=[ ]*(?:[\\n,.(;-]|$| and ))"),
            // in a paragraph of its own at the end, or below a few words with a comma: Not happy,
            Pattern.compile("(?:\\n\\s*\\n|\\n[ ]*\\p{Lu}\\p{Ll}+(?: \\p{Ll}+){0,3},[ ]*\\n)[ ]*(" + WORD + "(?: "
                    + WORD + "){1,2})[ ]*(?:\\n[^\\n]*[\\d@][^\\n]*){0,3}\\s*\\z"));

    private EnglishSignature() {}

    /** The last of the first kind that there is, null when there is none. */
    static @Nullable String in(String text) {
        return SIGNED.stream()
                .map(pattern -> last(pattern, text))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String last(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        String last = null;
        while (matcher.find()) {
            last = matcher.group(1).strip();
        }
        return last;
    }
}
