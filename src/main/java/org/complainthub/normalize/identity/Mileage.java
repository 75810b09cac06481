package org.complainthub.normalize.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.normalize.language.FoldedText;
import org.jspecify.annotations.Nullable;

/** How far the car has run, where the words say that it has run or speak of the odometer. */
final class Mileage {

    private static final String NUMERALS = "〇一二三四五六七八九";
    private static final String NUMERAL = "[一二两三四五六七八九]";
    private static final Pattern DISTANCE = Pattern.compile("(?<![\\d.])(?:(?<plain>\\d{1,3}(?:,\\d{3})|\\d{2,6})"
            + "|(?<wan>\\d{1,2}(?:\\.\\d{1,4})?) ?万|(?<spelt>" + NUMERAL + "万(?:" + NUMERAL + "千?)?))"
            + " ?(?:公里|km\\b|kilomet)");
    private static final Pattern RUN = Pattern.compile("里程|行驶|跑了?|开了|公里数|表显|mileage|odometer|on the clock|driven|done");
    private static final int BEFORE = 20;
    private static final int TEN_THOUSAND = 10_000;

    private Mileage() {}

    /** In kilometres, null when the words do not give it. */
    static @Nullable Integer in(String words) {
        String text = FoldedText.of(words);
        Matcher distance = DISTANCE.matcher(text);
        while (distance.find()) {
            String before = text.substring(Math.max(0, distance.start() - BEFORE), distance.start());
            if (RUN.matcher(before).find()) {
                return kilometres(distance);
            }
        }
        return null;
    }

    private static int kilometres(Matcher distance) {
        if (distance.group("plain") != null) {
            return Integer.parseInt(distance.group("plain").replace(",", ""));
        }
        String wan = distance.group("wan");
        if (wan != null) {
            return (int) Math.round(Double.parseDouble(wan) * TEN_THOUSAND);
        }
        String spelt = distance.group("spelt").replace('两', '二');
        int thousands = spelt.length() > 2 ? NUMERALS.indexOf(spelt.charAt(2)) : 0;
        return NUMERALS.indexOf(spelt.charAt(0)) * TEN_THOUSAND + thousands * 1000;
    }
}
