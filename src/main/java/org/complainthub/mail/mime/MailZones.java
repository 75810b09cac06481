package org.complainthub.mail.mime;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The zone after a time: an offset in one of its spellings, else one of the names of RFC 5322 section 4.3. */
final class MailZones {

    private static final int MOST_HOURS = 14;
    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("UT", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("Z", 0),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("JST", 9),
            Map.entry("KST", 9),
            Map.entry("HKT", 8),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("BST", 1),
            Map.entry("MSK", 3),
            Map.entry("北京时间", 8),
            Map.entry("中国标准时间", 8));
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})?(?!\\d)");
    private static final Pattern NAME = Pattern.compile("\\b([A-Z]{1,4})\\b|(北京时间|中国标准时间)");

    private MailZones() {}

    /** @param rest of the date, from the minutes on */
    static Optional<ZoneOffset> in(String rest) {
        Matcher offset = OFFSET.matcher(rest);
        if (offset.find()) {
            return offset(offset.group(1), offset.group(2), offset.group(3) == null ? "0" : offset.group(3));
        }
        Matcher name = NAME.matcher(rest.toUpperCase(Locale.ROOT));
        while (name.find()) {
            Integer hours = NAMES.get(name.group());
            if (hours != null) {
                return Optional.of(ZoneOffset.ofHours(hours));
            }
        }
        return Optional.empty();
    }

    private static Optional<ZoneOffset> offset(String sign, String hours, String minutes) {
        int total = Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
        boolean possible = Integer.parseInt(minutes) < 60 && total <= MOST_HOURS * 60;
        return possible
                ? Optional.of(ZoneOffset.ofTotalSeconds((sign.equals("-") ? -total : total) * 60))
                : Optional.empty();
    }
}
