package org.complainthub.mail.forward;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sender as a printed header names him.
 *
 * @param email lower case
 */
record PrintedSender(@Nullable String name, @Nullable String email) {

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._%+'=-]{0,63}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,6}");
    private static final Pattern ON_BEHALF = Pattern.compile("(?i)\\bon behalf of\\b|代表|代发|im auftrag von");
    private static final Pattern BRACKETED = Pattern.compile("[<\\[(（＜【][^>\\])）＞】]*@[^>\\])）＞】]*[>\\])）＞】]?");
    private static final String NAME = "([^\\d,，:：<>@\"“”]{1,60})[\"”\\s]*";
    private static final Pattern BEFORE_ADDRESS = Pattern.compile(NAME + "[<(（＜\\[][^<>()\\s]{1,64}@");
    private static final Pattern BEFORE_VERB =
            Pattern.compile("(?i)" + NAME + "(?:写道|寫道|wrote|writes|said|schrieb|a écrit|escribió)");
    /** What stands between a date and the name behind it. */
    private static final Pattern WORDS = Pattern.compile(
            "(?i)^(?:(?:am|pm|a\\.m\\.|p\\.m\\.|at|on|um|uhr|schrieb|gmt|utc|cst|cet|cest|[(（]?(?:周|星期)[一二三四五六日天][)）]?|上午|下午|晚上|由|[-—|])(?=\\s|$|[\\p{IsHan}])\\s*)+");

    private static final int LONGEST = 400;
    private static final int LONGEST_NAME = 80;

    static PrintedSender of(String value) {
        String whole = value.substring(0, Math.min(value.length(), LONGEST))
                .replaceAll("(?<=@)\\s+|\\s+(?=@)", "")
                .replace('＠', '@');
        Matcher behalf = ON_BEHALF.matcher(whole);
        String one = behalf.find() && behalf.start() > 0 ? whole.substring(behalf.end()) : whole;
        Matcher address = ADDRESS.matcher(one);
        String email = address.find() ? address.group().toLowerCase(Locale.ROOT) : null;
        return new PrintedSender(name(one), email);
    }

    /** The sender in a sentence such as: On 13 October 2026 Wei Yi &lt;wei@mail.example&gt; wrote. */
    static PrintedSender inSentence(String sentence) {
        String email = of(sentence).email();
        Matcher before = (email == null ? BEFORE_VERB : BEFORE_ADDRESS).matcher(sentence);
        if (!before.find()) {
            return new PrintedSender(null, email);
        }
        return new PrintedSender(name(WORDS.matcher(before.group(1).strip()).replaceFirst("")), email);
    }

    /** All addresses in the value of a field, lower case. */
    static List<String> addresses(String value) {
        String whole = value.substring(0, Math.min(value.length(), LONGEST)).replace('＠', '@');
        return ADDRESS.matcher(whole)
                .results()
                .map(address -> address.group().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static @Nullable String name(String value) {
        String name = BRACKETED
                .matcher(value)
                .replaceAll(" ")
                .replaceAll("(?i)mailto:", "")
                .replaceAll("[\"“”;；*<>＜＞\\[\\]|]|^'|'$", " ")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("^'|'$", "");
        boolean useless = name.isEmpty() || name.contains("@") || name.length() > LONGEST_NAME || name.startsWith("/");
        return useless ? null : name;
    }
}
