package org.complainthub.normalize.feed.table;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.normalize.feed.column.Column;
import org.complainthub.normalize.feed.column.Feed;
import org.complainthub.normalize.feed.descriptor.FeedDescriptor;
import org.complainthub.normalize.feed.descriptor.Selector;
import org.jspecify.annotations.Nullable;

/** The first records of a table, among them its header. */
record TableHead(List<TableRecord> records) {

    private static final Pattern IMPORT_ID = Pattern.compile("\"ImportId\"\\s*:\\s*\"([^\"]{1,200})\"");
    private static final Pattern TIME_ZONE = Pattern.compile("\"timeZone\"\\s*:\\s*\"([^\"]{1,60})\"");

    /**
     * Where the rows are.
     *
     * @param start number of records above the first row
     */
    record Layout(List<Column> columns, int start) {}

    TableHead {
        records = List.copyOf(records);
    }

    /** The layout when the table has the signs of the feed. */
    Optional<Layout> layout(Feed feed) {
        if (!feed.descriptor().fixedColumns().isEmpty()) {
            return Optional.of(withoutHeader(feed.descriptor())).filter(layout -> isOf(feed, layout));
        }
        return IntStream.range(0, records.size())
                .filter(i -> records.get(i).fault() == null)
                .mapToObj(i -> layout(feed.descriptor(), i))
                .filter(layout -> isOf(feed, layout))
                .findFirst();
    }

    private boolean isOf(Feed feed, Layout layout) {
        List<String> first =
                layout.start() < records.size() ? records.get(layout.start()).cells() : List.of();
        return feed.fits(layout.columns()) && feed.hasValues(layout.columns(), first);
    }

    private Layout withoutHeader(FeedDescriptor descriptor) {
        return new Layout(
                descriptor.fixedColumns().stream()
                        .map(name -> new Column(name, List.of(Selector.normal(name)), null))
                        .toList(),
                0);
    }

    /**
     * The header nobody knows: the first of the records with the most cells, so that a title is none.
     *
     * @throws InvalidInput when there is none
     */
    Layout unknown(Feed feed) {
        int most = records.stream().mapToInt(TableHead::filled).max().orElse(0);
        if (most < 2) {
            throw new InvalidInput(records.stream()
                    .flatMap(record -> Optional.ofNullable(record.fault()).stream())
                    .findFirst()
                    .orElse("the file is no table: no header with two columns was found"));
        }
        int header = IntStream.range(0, records.size())
                .filter(i -> filled(records.get(i)) * 2 > most)
                .findFirst()
                .orElse(0);
        return layout(feed.descriptor(), header);
    }

    private static int filled(TableRecord record) {
        return (int) record.cells().stream().filter(cell -> !cell.isEmpty()).count();
    }

    private Layout layout(FeedDescriptor descriptor, int header) {
        int start = rowsAfter(descriptor, header);
        List<TableRecord> rows = records.subList(header, start);
        List<Column> columns = IntStream.range(0, records.get(header).cells().size())
                .mapToObj(i -> column(rows.stream()
                        .map(TableRecord::cells)
                        .filter(cells -> i < cells.size())
                        .map(cells -> cells.get(i))
                        .toList()))
                .toList();
        return new Layout(columns, start);
    }

    private int rowsAfter(FeedDescriptor descriptor, int header) {
        int last = Math.min(records.size(), header + descriptor.headerRows());
        String mark = descriptor.headerMark();
        if (mark == null) {
            return last;
        }
        return IntStream.range(header, last)
                        .filter(i -> records.get(i).cells().stream().anyMatch(cell -> cell.contains(mark)))
                        .max()
                        .orElse(header)
                + 1;
    }

    private static Column column(List<String> cells) {
        String label = cells.size() > 1 && !cells.get(1).isEmpty() ? cells.get(1) : cells.get(0);
        return new Column(label, cells.stream().map(TableHead::name).toList(), zone(cells));
    }

    private static String name(String cell) {
        Matcher importId = IMPORT_ID.matcher(cell);
        return Selector.normal(importId.find() ? importId.group(1) : cell);
    }

    private static @Nullable ZoneId zone(List<String> cells) {
        Matcher zone = TIME_ZONE.matcher(cells.get(cells.size() - 1));
        try {
            return zone.find() ? ZoneId.of(zone.group(1)) : null;
        } catch (DateTimeException unknown) {
            return null;
        }
    }
}
