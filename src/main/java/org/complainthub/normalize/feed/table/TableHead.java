package org.complainthub.normalize.feed.table;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.normalize.feed.column.Column;
import org.complainthub.normalize.feed.column.Feed;
import org.complainthub.normalize.feed.column.ValueShape;
import org.complainthub.normalize.feed.descriptor.FeedDescriptor;
import org.complainthub.normalize.feed.descriptor.Selector;
import org.jspecify.annotations.Nullable;

/** The first records of a table, among them its header. */
record TableHead(List<TableRecord> records) {

    private static final int LONGEST_LABEL = 16;
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
        return isData(records.get(header)) ? numbered(header) : underHeading(feed.descriptor(), header);
    }

    /** A heading has no telephone numbers and plates in it. */
    private static boolean isData(TableRecord record) {
        return record.cells().stream()
                .anyMatch(cell -> ValueShape.certain(List.of(cell)).isPresent() || ValueShape.isDate(List.of(cell)));
    }

    /** Columns without names. */
    private Layout numbered(int first) {
        return new Layout(
                IntStream.rangeClosed(1, records.get(first).cells().size())
                        .mapToObj(i -> new Column("#" + i, List.of("column" + i), null))
                        .toList(),
                first);
    }

    /** A heading over several columns has a second one below it. */
    private Layout underHeading(FeedDescriptor descriptor, int header) {
        boolean merged = header + 2 < records.size()
                && records.get(header).cells().stream().skip(1).anyMatch(String::isEmpty)
                && records.get(header + 1).cells().stream().allMatch(TableHead::isLabel);
        if (!merged) {
            return layout(descriptor, header);
        }
        List<String> above = records.get(header).cells();
        List<String> below = records.get(header + 1).cells();
        List<Column> columns = new ArrayList<>();
        String group = "";
        for (int i = 0; i < Math.max(above.size(), below.size()); i++) {
            String top = i < above.size() ? above.get(i) : "";
            String sub = i < below.size() ? below.get(i) : "";
            group = top.isEmpty() ? group : top;
            columns.add(new Column(
                    sub.isEmpty() ? group : sub,
                    Stream.of(sub, group + sub)
                            .filter(name -> !name.isEmpty())
                            .map(Selector::normal)
                            .toList(),
                    null));
        }
        return new Layout(columns, header + 2);
    }

    private static boolean isLabel(String cell) {
        return cell.length() <= LONGEST_LABEL && !cell.matches(".*\\d{3}.*") && !ValueShape.isDate(List.of(cell));
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
