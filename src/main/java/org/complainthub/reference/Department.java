package org.complainthub.reference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A department that deals with complaints.
 *
 * @param code upper case with underscores; names its queue {@code complaints.department.<code>}
 * @param owner who answers for it; the title in Chinese and then in English where the data give both
 * @param mail where its reports go, null when only its queue is served
 */
public record Department(String code, String zh, String en, String owner, @Nullable String mail) {

    private static final Pattern BOTH_LANGUAGES = Pattern.compile("(\\P{IsLatin}+?)\\s+(\\p{IsLatin}[^\\p{IsHan}]*)");

    /** @throws IllegalArgumentException when the code cannot name a queue, or a name is missing */
    public Department {
        Naming.require("department", code, zh, en);
        if (!code.matches("[A-Z][A-Z0-9_]{1,30}")) {
            throw new IllegalArgumentException("not a department code: " + code);
        }
    }

    /** Who answers for it, as readers of Chinese are told. */
    public String ownerZh() {
        return owner(1);
    }

    /** Who answers for it, as readers of English are told. */
    public String ownerEn() {
        return owner(2);
    }

    private String owner(int language) {
        Matcher both = BOTH_LANGUAGES.matcher(owner);
        return both.matches() ? both.group(language) : owner;
    }
}
