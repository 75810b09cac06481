package org.complainthub.normalize.feed.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.normalize.Content;
import org.complainthub.normalize.feed.column.Column;
import org.complainthub.normalize.feed.column.Columns;
import org.complainthub.normalize.feed.column.Feed;
import org.complainthub.normalize.feed.column.FeedRow;
import org.complainthub.normalize.feed.descriptor.FeedDescriptor;
import org.complainthub.normalize.feed.descriptor.FeedFormat;
import org.complainthub.normalize.feed.document.FeedDocument;
import org.complainthub.normalize.feed.document.Limits;
import org.complainthub.normalize.feed.document.RowCursor;
import org.complainthub.normalize.feed.document.TextContent;

/** A table in a text file or a workbook. A title may stand above the header. */
public final class TableDocument implements FeedDocument {

    static final int HEAD_ROWS = 12;

    private final TableSource source;
    private final Map<Object, TableHead> heads = new HashMap<>();

    private TableDocument(TableSource source) {
        this.source = source;
    }

    public static FeedDocument ofText(Content content) {
        return new TableDocument(new TextTable(new TextContent(content)));
    }

    /** @throws InvalidInput when the limits forbid to open it */
    public static FeedDocument ofWorkbook(Content content) {
        return new TableDocument(new Workbook(content));
    }

    /** Whether it is a workbook; never throws. */
    public static boolean isWorkbook(Content content) {
        return content.head().startsWith("PK\003\004")
                && content.size() <= Limits.LARGEST_WORKBOOK
                && WorkbookGuard.isWorkbook(content.bytes());
    }

    @Override
    public FeedFormat.Shape shape() {
        return FeedFormat.Shape.TABLE;
    }

    @Override
    public boolean isOf(Feed feed) {
        FeedDescriptor descriptor = feed.descriptor();
        if (descriptor.format().shape() != FeedFormat.Shape.TABLE) {
            return false;
        }
        try {
            return head(descriptor).layout(feed).isPresent();
        } catch (InvalidInput otherSheet) {
            return false;
        }
    }

    private TableHead head(FeedDescriptor descriptor) {
        return heads.computeIfAbsent(source.manner(descriptor), manner -> new TableHead(first(descriptor, HEAD_ROWS)));
    }

    private List<TableRecord> first(FeedDescriptor descriptor, int most) {
        try (TableRecords records = source.open(descriptor)) {
            List<TableRecord> first = new ArrayList<>();
            for (TableRecord record = records.next(); record != null && first.size() < most; record = records.next()) {
                first.add(record);
            }
            return first;
        }
    }

    @Override
    public RowCursor rows(Feed feed) {
        Optional<FeedRow> form = feed.descriptor().guess()
                ? UprightForm.in(first(feed.descriptor(), UprightForm.LONGEST + 1), feed)
                : Optional.empty();
        return form.map(UprightForm::cursor).orElseGet(() -> table(feed));
    }

    private RowCursor table(Feed feed) {
        TableHead head = head(feed.descriptor());
        TableHead.Layout layout = head.layout(feed).orElseGet(() -> head.unknown(feed));
        TableRecords records = source.open(feed.descriptor());
        IntStream.range(0, layout.start()).forEach(skipped -> records.next());
        return new TableRows(records, layout.columns(), filledDown(feed, layout.columns()));
    }

    private static FillDown filledDown(Feed feed, List<Column> columns) {
        Columns known = feed.columns(columns);
        return new FillDown(feed.descriptor().filledDown().stream()
                .flatMap(field -> known.of(field).stream())
                .collect(Collectors.toSet()));
    }
}
