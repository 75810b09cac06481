package org.complainthub.normalize.classification;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The date and time with which people begin to tell what happened. A short text that begins with one is like those that are about dates,
 * whatever it tells: where its meaning is read, it is left out.
 */
final class OpeningDate {

    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
                    + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";

    private static final String YEAR = "(?:,? 20\\d\\d)?";

    private static final String HOUR = "(?: at (?:about |around )?\\d{1,2}(?:[:.]\\d\\d)? ?(?:[ap]\\.?m\\.?)?)?";

    private static final Pattern OPENING = Pattern.compile(
            "^(?:(?:20\\d\\d年)?\\d{1,2}月\\d{1,2}[日号]?(?:凌晨|清晨|一?早上?|上午|中午|下午|傍晚|晚上|夜里)?(?:\\d{1,2}[点时:](?:\\d{1,2}分?|半)?(?:钟|多|左右)*)?,?"
                    + "|20\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}(?: \\d{1,2}:\\d\\d)?[,:]?"
                    + "|(?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?:the )?" + DAY + "(?: of)? "
                    + MONTH + "|" + MONTH + " "
                    + DAY + ")" + YEAR + HOUR + "[,:]?)\\s*(?=.{4})");

    private OpeningDate() {}

    /** The same sentences, each without. */
    static List<String> without(List<String> sentences) {
        return sentences.stream()
                .map(sentence -> OPENING.matcher(sentence).replaceFirst(""))
                .toList();
    }
}
