package org.complainthub.normalize.feed.table;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns of a text whose lines are cut by position: each begins where its heading does. A wide character takes two
 * places, in GB18030 as on paper.
 */
final class FixedColumns {

    private static final Set<Integer> WIDE = Set.of(EastAsianWidth.WIDE, EastAsianWidth.FULLWIDTH);
    private static final Pattern HEADING = Pattern.compile("\\S+(?: \\S+)*");
    private static final Pattern SEPARATOR = Pattern.compile("[,;|\t]");
    private static final Pattern RULE = Pattern.compile("[-=_*+ ]{3,}.*");
    private static final int FEWEST_COLUMNS = 3;
    private static final int FEWEST_ROWS = 2;
    private static final int HEAD_LINES = 12;
    private static final int LAST_PLACE = 1_000_000;

    private FixedColumns() {}

    /** First and last place of each column, from 1; empty when the lines are not cut by position. */
    static List<List<Integer>> of(List<String> text) {
        List<String> lines = text.stream()
                .filter(line -> !line.isBlank() && !RULE.matcher(line).matches())
                .toList();
        for (int i = 0; i < Math.min(HEAD_LINES, lines.size() - FEWEST_ROWS); i++) {
            List<Integer> starts = starts(lines.get(i));
            List<String> rows = lines.subList(i + 1, lines.size());
            if (starts.size() >= FEWEST_COLUMNS && mostAreCutAt(starts, rows)) {
                return positions(starts);
            }
        }
        return List.of();
    }

    /** Where the headings begin, which are two blanks apart; none in a line of separated values. */
    private static List<Integer> starts(String line) {
        List<Integer> starts = new ArrayList<>();
        if (!SEPARATOR.matcher(line).find()) {
            Matcher heading = HEADING.matcher(line);
            while (heading.find()) {
                starts.add(width(line.substring(0, heading.start())) + 1);
            }
        }
        return starts;
    }

    private static boolean mostAreCutAt(List<Integer> starts, List<String> rows) {
        long cut = rows.stream().filter(row -> isCutAt(starts, row)).count();
        return cut >= FEWEST_ROWS && cut * 5 >= rows.size() * 4L;
    }

    /** A blank before each column, and something in two of them. */
    private static boolean isCutAt(List<Integer> starts, String row) {
        int filled = 0;
        for (List<Integer> column : positions(starts)) {
            int begin = offset(row, column.get(0) - 1);
            boolean apart = begin == 0 || begin == row.length() || Character.isWhitespace(row.charAt(begin - 1));
            if (!apart) {
                return false;
            }
            filled += cell(row, column.get(0), column.get(1)).isEmpty() ? 0 : 1;
        }
        return filled > 1;
    }

    private static List<List<Integer>> positions(List<Integer> starts) {
        List<List<Integer>> positions = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            positions.add(List.of(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) - 1 : LAST_PLACE));
        }
        return positions;
    }

    /** What stands at these places of a line. */
    static String cell(String line, int first, int last) {
        int from = offset(line, first - 1);
        return line.substring(from, offset(line, last)).strip();
    }

    private static int offset(String line, int column) {
        int width = 0;
        int i = 0;
        while (i < line.length() && width < column) {
            int c = line.codePointAt(i);
            width += places(c);
            i += Character.charCount(c);
        }
        return i;
    }

    private static int width(String text) {
        return text.codePoints().map(FixedColumns::places).sum();
    }

    private static int places(int character) {
        return WIDE.contains(UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH)) ? 2 : 1;
    }
}
