package org.complainthub.report.form;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether somebody who was asked "by when" names a day, or says that it is done; "as soon as possible" does neither. */
public final class NamedDay {

    private static final String COUNT =
            "(?:\\d{1,3}|[一二两三四五六七八九十半]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|a|an)";
    private static final String MONTHS = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern DAY = Pattern.compile(
            "(?<!\\d)\\d{4}\\s?[-/.年]\\s?\\d{1,2}(?:\\s?[-/.月]\\s?\\d{1,2})?"
                    + "|(?<!\\d)20\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)"
                    + "|(?<!\\d)\\d{1,2}\\s?[-/.]\\s?\\d{1,2}(?:\\s?[-/.]\\s?\\d{2,4})?(?!\\d)"
                    + "|[\\d一二三四五六七八九十]{1,3}\\s?月\\s?(?:[\\d一二三四五六七八九十]{1,3}\\s?[日号號]?|底|末|初|中旬|上旬|下旬)"
                    + "|(?<![\\d月])\\d{1,2}\\s?[日号號]"
                    + "|(?:本|这|下下?|次|当)(?:个)?(?:周|星期|礼拜|月|季度?|年)(?:[一二三四五六日天末底初中]|\\d{1,2}[日号]|之?内)?"
                    + "|(?:今|明|后|当)[天日晚]|(?:周|星期)[一二三四五六日天]|[年月季周]度?[底末]"
                    + "|" + COUNT + "\\s?(?:个)?\\s?(?:工作日|天|日|周|星期|月|小时)\\s?(?:之?内|以内|后)?"
                    + "|\\b\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?" + MONTHS + "|\\b" + MONTHS + "\\s\\d{1,4}"
                    + "|\\b" + COUNT + "\\s(?:working\\s|business\\s|calendar\\s)?(?:day|week|month|hour)s?\\b"
                    + "|\\b(?:today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b"
                    + "|\\b(?:this|next|end of(?: the| this| next)?)\\s(?:week|month|quarter|year)\\b|\\bq[1-4]\\b"
                    + "|已经?(?:完成|执行|实施|落实|生效|更换|办结)|即日|立即|即时|马上|当场"
                    + "|\\b(?:done|completed?|finished|closed|immediate(?:ly)?|at once|in (?:force|place) (?:now|already)|already)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern DONE_OR_AT_ONCE = Pattern.compile(
            "(?:已|即|立|马|当场|done|complete|finish|close|immediate|at once|in |already).*", Pattern.CASE_INSENSITIVE);

    private NamedDay() {}

    /** The days that it names, in the widths of characters that it has; no word for "done" or "at once". */
    public static Stream<MatchResult> in(String text) {
        return DAY.matcher(text)
                .results()
                .filter(day -> !DONE_OR_AT_ONCE.matcher(day.group()).matches());
    }

    /** Whether it does, in whatever width of characters. */
    public static boolean isIn(String text) {
        return DAY.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).find();
    }
}
