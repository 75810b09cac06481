package org.complainthub.normalize.feed.table;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.complainthub.normalize.feed.document.Limits;
import org.complainthub.normalize.feed.document.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Lines that are cut by position.
 *
 * @param positions first and last place of each column, from 1; a wide character takes two places
 */
record FixedRecords(Lines lines, Collection<List<Integer>> positions) implements TableRecords {

    private static final Set<Integer> WIDE = Set.of(EastAsianWidth.WIDE, EastAsianWidth.FULLWIDTH);

    @Override
    public @Nullable TableRecord next() {
        Lines.Line line = lines.next();
        while (line != null && line.text().isBlank()) {
            line = lines.next();
        }
        if (line == null) {
            return null;
        }
        String text = line.text();
        return line.isCut()
                ? TableRecord.bad(line.number(), "the line has more than " + Limits.LONGEST_LINE + " characters")
                : new TableRecord(
                        line.number(),
                        positions.stream()
                                .map(position -> cell(text, position.get(0), position.get(1)))
                                .toList());
    }

    private static String cell(String line, int first, int last) {
        int from = offset(line, first - 1);
        return line.substring(from, offset(line, last)).strip();
    }

    /** Where a column begins: a Chinese character takes two, in GB18030 as on paper. */
    private static int offset(String line, int column) {
        int width = 0;
        int i = 0;
        while (i < line.length() && width < column) {
            int c = line.codePointAt(i);
            width += WIDE.contains(UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH)) ? 2 : 1;
            i += Character.charCount(c);
        }
        return i;
    }

    @Override
    public void close() {
        lines.close();
    }
}
