package org.complainthub.normalize.feed;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.InvalidInput;
import org.jspecify.annotations.Nullable;

/** A table of separated values. A title may stand above the header. */
final class TableDocument implements FeedDocument {

    private static final int HEAD_ROWS = 6;
    private static final int MOST_COLUMNS = 1000;
    private static final char[] SEPARATORS = {',', '\t', ';', '|'};
    private static final Pattern IMPORT_ID = Pattern.compile("\"ImportId\"\\s*:\\s*\"([^\"]{1,200})\"");
    private static final Pattern TIME_ZONE = Pattern.compile("\"timeZone\"\\s*:\\s*\"([^\"]{1,60})\"");

    private final String text;
    private final CSVFormat format;
    private final List<List<String>> head;

    TableDocument(String text) {
        this.text = text;
        this.format = CSVFormat.Builder.create()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        this.head = records(HEAD_ROWS);
    }

    private static char separator(String text) {
        long best = 0;
        char found = SEPARATORS[0];
        String lines = text.substring(0, Math.min(text.length(), 2000));
        for (char candidate : SEPARATORS) {
            long count = lines.chars().filter(c -> c == candidate).count();
            if (count > best) {
                best = count;
                found = candidate;
            }
        }
        return found;
    }

    private List<List<String>> records(int most) {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<List<String>> records = new ArrayList<>();
            for (CSVRecord row : parser) {
                if (records.size() >= most) {
                    break;
                }
                records.add(Arrays.stream(row.values()).map(String::strip).toList());
            }
            return records;
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new InvalidInput("the table cannot be read: " + broken.getMessage(), broken);
        }
    }

    @Override
    public FeedDescriptor.Format format() {
        return FeedDescriptor.Format.CSV;
    }

    @Override
    public boolean isOf(Feed feed) {
        return feed.descriptor().format() == FeedDescriptor.Format.CSV && headerOf(feed) >= 0;
    }

    private int headerOf(Feed feed) {
        return IntStream.range(0, head.size())
                .filter(i -> head.get(i).size() <= MOST_COLUMNS)
                .filter(i -> feed.fits(columns(feed, i)))
                .findFirst()
                .orElse(-1);
    }

    /** The header nobody knows: the first of the rows with the most cells, so that a title is none. */
    private int widest() {
        int most = head.stream().mapToInt(TableDocument::filled).max().orElse(0);
        if (most < 2) {
            throw new InvalidInput("the file is no table: no header with two columns was found");
        }
        return IntStream.range(0, head.size())
                .filter(i -> filled(head.get(i)) * 2 > most)
                .findFirst()
                .orElse(0);
    }

    private static int filled(List<String> cells) {
        return (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    private List<Column> columns(Feed feed, int header) {
        List<List<String>> rows = head.subList(header, dataStart(feed, header));
        return IntStream.range(0, head.get(header).size())
                .mapToObj(i -> column(rows.stream()
                        .filter(row -> i < row.size())
                        .map(row -> row.get(i))
                        .toList()))
                .toList();
    }

    private int dataStart(Feed feed, int header) {
        int last = Math.min(head.size(), header + feed.descriptor().headerRows());
        String mark = feed.descriptor().headerMark();
        if (mark == null) {
            return last;
        }
        return IntStream.range(header, last)
                        .filter(i -> head.get(i).stream().anyMatch(cell -> cell.contains(mark)))
                        .max()
                        .orElse(header)
                + 1;
    }

    private static Column column(List<String> cells) {
        String label = cells.size() > 1 && !cells.get(1).isEmpty() ? cells.get(1) : cells.get(0);
        return new Column(label, cells.stream().map(TableDocument::name).toList(), zone(cells));
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

    @Override
    public Rows rows(Feed feed) {
        int known = headerOf(feed);
        int header = known < 0 ? widest() : known;
        List<Column> columns = columns(feed, header);
        int start = dataStart(feed, header);
        List<List<String>> records = records(start + MOST_ROWS + 1);
        if (records.size() > start + MOST_ROWS) {
            throw new InvalidInput("the table has more than " + MOST_ROWS + " rows, divide it");
        }
        List<FeedRow> rows = new ArrayList<>();
        for (List<String> cells : records.subList(start, records.size())) {
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(row(rows.size() + 1, columns, cells));
            }
        }
        return new Rows(rows, false);
    }

    private static FeedRow row(int number, List<Column> columns, List<String> cells) {
        List<Defect> defects = new ArrayList<>();
        if (cells.size() < columns.size()) {
            defects.add(new Defect("ROW_TOO_SHORT", "row " + number, cells.size() + " of " + columns.size(), "empty"));
        } else if (cells.stream().skip(columns.size()).anyMatch(cell -> !cell.isEmpty())) {
            String surplus = String.join(" | ", cells.subList(columns.size(), Math.min(cells.size(), MOST_COLUMNS)));
            defects.add(new Defect("ROW_TOO_LONG", "row " + number, cut(surplus, 2000), "left out"));
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String cell = i < cells.size() ? cells.get(i) : "";
            if (cell.length() > LONGEST_VALUE) {
                defects.add(
                        new Defect("VALUE_CUT", columns.get(i).label(), cell.length() + " characters", "the first"));
            }
            values.add(cut(cell, LONGEST_VALUE));
        }
        return new FeedRow(number, columns, values, defects);
    }

    private static String cut(String value, int most) {
        return value.length() > most ? value.substring(0, most) : value;
    }
}
