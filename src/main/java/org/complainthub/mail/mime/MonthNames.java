package org.complainthub.mail.mime;

import java.util.List;
import java.util.Locale;

/** Months as mail programs write them, which some do in the language of their user. */
final class MonthNames {

    /** English, then what differs in German, French, Spanish, Italian, Portuguese and Dutch. */
    private static final List<String> BEGINNINGS = List.of(
            "jan|ene|gen|janv",
            "feb|fév|fev",
            "mar|mär|mrz|maa",
            "apr|avr|abr",
            "may|mai|mag|mei",
            "jun|jui|giu",
            "jul|juil|lug",
            "aug|aoû|aou|ago",
            "sep|set",
            "oct|okt|out|ott",
            "nov",
            "dec|dez|déc|dic");

    private static final String CHINESE = "一二三四五六七八九十";

    private MonthNames() {}

    /** 1 to 12, 0 for a name that is none. */
    static int number(String month) {
        String name = month.toLowerCase(Locale.ROOT).replace("月", "");
        if (!name.isEmpty() && Character.isDigit(name.charAt(0))) {
            return Integer.parseInt(name);
        }
        if (name.length() > 1 && name.charAt(0) == '十') {
            return 11 + CHINESE.indexOf(name.charAt(1));
        }
        if (name.length() == 1) {
            return CHINESE.indexOf(name) + 1;
        }
        return name.startsWith("juil") ? 7 : beginning(name);
    }

    private static int beginning(String name) {
        for (int i = 0; i < BEGINNINGS.size(); i++) {
            for (String beginning : BEGINNINGS.get(i).split("\\|")) {
                if (name.startsWith(beginning)) {
                    return i + 1;
                }
            }
        }
        return 0;
    }
}
