package org.complainthub.normalize.feed.table;

import java.util.Arrays;
import java.util.List;
import org.complainthub.normalize.feed.descriptor.FeedDescriptor;
import org.complainthub.normalize.feed.document.Lines;
import org.complainthub.normalize.feed.document.TextContent;

/** A table in a text file: separated values, or lines that are cut by position. */
record TextTable(TextContent text) implements TableSource {

    private static final char[] SEPARATORS = {',', '\t', ';', '|'};
    private static final int TELLING = 2000;
    private static final int TELLING_LINES = 100;

    @Override
    public TableRecords open(FeedDescriptor descriptor) {
        Lines lines = new Lines(text.open(descriptor.charset()));
        if (!descriptor.positions().isEmpty()) {
            return new FixedRecords(lines, descriptor.positions().values());
        }
        String told = descriptor.separator();
        List<List<Integer>> columns = told == null ? fixedColumns(descriptor) : List.of();
        return !columns.isEmpty()
                ? new FixedRecords(lines, columns)
                : new DelimitedRecords(lines, told == null ? separator(descriptor) : told.charAt(0));
    }

    @Override
    public Object manner(FeedDescriptor descriptor) {
        return Arrays.asList(
                descriptor.charset(),
                descriptor.separator(),
                List.copyOf(descriptor.positions().values()));
    }

    private List<List<Integer>> fixedColumns(FeedDescriptor descriptor) {
        String head = text.head(descriptor.charset());
        List<String> lines = head.lines().limit(TELLING_LINES).toList();
        boolean whole = head.length() < TextContent.HEAD;
        return FixedColumns.of(whole ? lines : lines.subList(0, lines.size() - 1));
    }

    private char separator(FeedDescriptor descriptor) {
        String head = text.head(descriptor.charset());
        String lines = head.substring(0, Math.min(head.length(), TELLING));
        long best = 0;
        char found = SEPARATORS[0];
        for (char candidate : SEPARATORS) {
            long count = lines.chars().filter(c -> c == candidate).count();
            if (count > best) {
                best = count;
                found = candidate;
            }
        }
        return found;
    }
}
