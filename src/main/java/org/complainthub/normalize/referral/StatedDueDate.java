package org.complainthub.normalize.referral;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.normalize.written.WrittenDate;
import org.complainthub.normalize.written.WrittenDates;
import org.jspecify.annotations.Nullable;

/** By when an authority says it wants its answer; never a date that somebody promised the customer. */
final class StatedDueDate {

    private static final int BEFORE = 60;
    private static final int AFTER = 24;
    private static final int LONGEST = 90;
    private static final int HALF_DAY = 12;
    private static final String TIME =
            "(?:(?<half>上午|下午|晚上?|中午|傍晚)?\\s*(?<hour>\\d{1,2})\\s*(?:[:：](?<minute>\\d{2})|[点时](?:(?<minutes>\\d{1,2})分?)?))?";
    private static final Pattern BEHIND =
            Pattern.compile("^\\s*(?:[（(](?:周|星期).[)）])?\\s*" + TIME + "\\s*(?:之前|以前|前|止|截止|为止|内)");
    private static final Pattern ASKED = Pattern.compile("请|须|应当|应于|务必|责成|责令|限|望|即[^使便]{0,4}$|要求[贵你]|办理要求|工作日内");
    private static final Pattern PROMISED = Pattern.compile("约定|承诺|答应|说好|保证|逾期可|交车|原定|有效期");
    private static final Pattern LABEL = Pattern.compile(
            "(?:截止|期限|限期|时限|办结|答复|回复|反馈|办理)(?:日期|时间|要求)?[为至是于]?[:：\\s]{0,3}$|(?:不得?(?:超过|迟于|晚于)|最[迟晚]于?)[:：\\s]{0,3}$|(?i:(?:deadline|due(?: date)?|(?:reply|respond|response|answer)(?: is)?(?: required)? by)[:\\s]{1,3}$)");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)(?:please|require|look forward|await|request|must|should|reply|respond|response|answer|comment)[^.]{0,80}(?:by|before|no later than|not later than|on or before)\\s+(?:[a-z]+day,?\\s+)?"
                    + "(?:(?:the )?(?:close of business|end of the day|noon|\\d{1,2}(?::\\d{2})?\\s?(?:[ap]\\.?m\\.?)?)\\s+(?:on\\s+)?(?:[a-z]+day,?\\s+)?)?$");
    private static final Pattern DAY_ONLY = Pattern.compile(
            "请[^。；\\n]{0,12}?(?:于|在)?(?:本月)?(?<![月\\d])(?<day>\\d{1,2})[日号]\\s*" + TIME + "\\s*(?:之前|以前|前)");
    private static final String NUMBER =
            "(?<days>\\d{1,2}|[一二三四五六七八九十]{1,3}|two|three|five|seven|ten|fourteen|fifteen|twenty)";
    private static final Pattern WITHIN_DAYS = Pattern.compile("(?:收到|接到|签收|自)[^。；\\n]{0,24}?(?<![\\d月])" + NUMBER
            + "个?(?<working>工作)?(?:自然)?[日天](?:之?内|以内)"
            + "|(?i:within (?:a period of )?)(?i:" + NUMBER.replace("days", "number")
            + ")(?i:(?<business> (?:working|business))? days)");
    private static final Pattern ENGLISH_TIME =
            Pattern.compile("(?i)(?<noon>noon)|(?<hour>\\d{1,2})(?::(?<minute>\\d{2}))?\\s?(?<half>[ap])\\.?m\\b");
    private static final Map<String, Integer> ENGLISH_NUMBERS =
            Map.of("two", 2, "three", 3, "five", 5, "seven", 7, "ten", 10, "fourteen", 14, "fifteen", 15, "twenty", 20);
    private static final Map<Character, Integer> NUMERALS =
            Map.of('一', 1, '二', 2, '三', 3, '四', 4, '五', 5, '六', 6, '七', 7, '八', 8, '九', 9);

    private final String text;
    private final LocalDate written;

    /** @param written the day to which dates without a year are nearest */
    StatedDueDate(String text, LocalDate written) {
        this.text = text;
        this.written = written;
    }

    /** A day without a time of day is that day at 00:00. */
    Optional<OffsetDateTime> find() {
        return WrittenDates.near(text, written).stream()
                .filter(date -> !date.date().isBefore(written) && date.date().isBefore(written.plusDays(LONGEST * 4L)))
                .map(this::dueOn)
                .flatMap(Optional::stream)
                .findFirst()
                .or(this::onDayOfMonth)
                .or(this::withinDays);
    }

    private Optional<OffsetDateTime> dueOn(WrittenDate date) {
        String sentence = sentenceBefore(date.start());
        String clause = sentence.substring(Math.max(sentence.lastIndexOf('，'), sentence.lastIndexOf(',')) + 1);
        String rest = text.substring(date.end(), Math.min(text.length(), date.end() + AFTER));
        Matcher behind = BEHIND.matcher(rest);
        boolean before = behind.find();
        boolean asked = before
                && ASKED.matcher(sentence).find()
                && !PROMISED.matcher(clause).find();
        if (!asked
                && !LABEL.matcher(sentence).find()
                && !ENGLISH.matcher(sentence).find()) {
            return Optional.empty();
        }
        LocalTime time = before && behind.group("hour") != null ? time(behind) : date.time();
        if (time == null && ENGLISH.matcher(sentence).find()) {
            time = englishTime(sentence.substring(Math.max(0, sentence.length() - AFTER)) + rest);
        }
        return Optional.of(new WrittenDate(date.date(), time, 0, 0).moment());
    }

    private String sentenceBefore(int position) {
        String before = text.substring(Math.max(0, position - BEFORE * 2), position);
        int start = Math.max(before.lastIndexOf('。'), Math.max(before.lastIndexOf('；'), before.lastIndexOf("\n\n")));
        return before.substring(start + 1);
    }

    private Optional<OffsetDateTime> onDayOfMonth() {
        Matcher matcher = DAY_ONLY.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int day = Integer.parseInt(matcher.group("day"));
        return List.of(written.withDayOfMonth(1), written.withDayOfMonth(1).plusMonths(1)).stream()
                .filter(month -> day >= 1 && day <= month.lengthOfMonth())
                .map(month -> month.withDayOfMonth(day))
                .filter(date -> !date.isBefore(written))
                .map(date -> new WrittenDate(date, matcher.group("hour") == null ? null : time(matcher), 0, 0).moment())
                .findFirst();
    }

    private Optional<OffsetDateTime> withinDays() {
        Matcher matcher = WITHIN_DAYS.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String days = matcher.group("days") != null ? matcher.group("days") : matcher.group("number");
        boolean working = matcher.group("working") != null || matcher.group("business") != null;
        LocalDate due = working ? afterWorkingDays(number(days)) : written.plusDays(number(days));
        return Optional.of(new WrittenDate(due, null, 0, 0).moment());
    }

    /** Counts Monday to Friday: on public holidays it is early, never late. */
    private LocalDate afterWorkingDays(int days) {
        LocalDate due = written;
        for (int left = days; left > 0; ) {
            due = due.plusDays(1);
            boolean weekend = due.getDayOfWeek() == DayOfWeek.SATURDAY || due.getDayOfWeek() == DayOfWeek.SUNDAY;
            left -= weekend ? 0 : 1;
        }
        return due;
    }

    /** "5 pm on 21 September" or "21 September, 5 pm"; null when no time of day is given. */
    private static @Nullable LocalTime englishTime(String around) {
        Matcher said = ENGLISH_TIME.matcher(around);
        if (!said.find()) {
            return null;
        }
        if (said.group("noon") != null) {
            return LocalTime.NOON;
        }
        int hour = Integer.parseInt(said.group("hour")) % HALF_DAY
                + ("p".equalsIgnoreCase(said.group("half")) ? HALF_DAY : 0);
        return LocalTime.of(hour, said.group("minute") == null ? 0 : Integer.parseInt(said.group("minute")) % 60);
    }

    private static LocalTime time(Matcher matcher) {
        int hour = Integer.parseInt(matcher.group("hour"));
        String half = matcher.group("half");
        boolean afternoon = half != null && !half.equals("上午") && hour < 12 && !(half.equals("中午") && hour > 10);
        String minute = matcher.group("minute") != null ? matcher.group("minute") : matcher.group("minutes");
        int minutes = minute == null ? 0 : Math.min(59, Integer.parseInt(minute));
        return LocalTime.of(Math.min(23, afternoon ? hour + 12 : hour), minutes);
    }

    private static int number(String written) {
        Integer english = ENGLISH_NUMBERS.get(written.toLowerCase(Locale.ROOT));
        if (english != null) {
            return english;
        }
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        int ten = written.indexOf('十');
        int tens = ten < 0 ? 0 : ten == 0 ? 1 : NUMERALS.getOrDefault(written.charAt(0), 1);
        int units = ten == written.length() - 1 ? 0 : NUMERALS.getOrDefault(written.charAt(written.length() - 1), 0);
        return tens * 10 + units;
    }
}
