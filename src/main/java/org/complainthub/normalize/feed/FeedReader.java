package org.complainthub.normalize.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Correlation;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;
import org.complainthub.normalize.Content;
import org.complainthub.normalize.ReceiptReader;
import org.complainthub.reference.DataFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads files of any feed that a descriptor in {@code feeds/} tells of. */
@Component
@Order(200)
class FeedReader implements ReceiptReader {

    private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");

    private final Feeds feeds;

    FeedReader(DataFiles data) {
        feeds = Feeds.load(data);
    }

    @Override
    public boolean recognises(Receipt receipt, Content content) {
        if (isBinary(content)) {
            return false;
        }
        try {
            return feeds.of(FeedDocument.open(content)).isPresent();
        } catch (InvalidInput noFeed) {
            return false;
        }
    }

    static boolean isBinary(Content content) {
        String head = content.head();
        boolean wide = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
        return head.startsWith("%PDF") || (head.indexOf('\0') >= 0 && !wide);
    }

    @Override
    public List<ComplaintDraft> read(Receipt receipt, Content content) {
        FeedDocument document = FeedDocument.open(content);
        Feed feed = feeds.of(document).orElseThrow(() -> new InvalidInput("no feed descriptor fits " + content.name()));
        return read(receipt, content, document, feed);
    }

    /** @throws InvalidInput when the file has no rows */
    static List<ComplaintDraft> read(Receipt receipt, Content content, FeedDocument document, Feed feed) {
        FeedDocument.Rows rows = document.rows(feed);
        if (rows.rows().isEmpty()) {
            throw new InvalidInput(content.name() + " is a file of the feed "
                    + feed.descriptor().name() + " without rows");
        }
        return new Reading(receipt, feed, rows).drafts(rows.rows());
    }

    /** One file being read. */
    private static final class Reading {

        private final Receipt receipt;
        private final Feed feed;
        private final boolean single;
        private final ColumnSamples samples;
        private final DateReading dates;
        private final RowIds ids = new RowIds();
        private @Nullable Columns columns;

        Reading(Receipt receipt, Feed feed, FeedDocument.Rows rows) {
            this.receipt = receipt;
            this.feed = feed;
            this.single = rows.single();
            this.samples = ColumnSamples.of(rows.rows());
            FeedDescriptor descriptor = feed.descriptor();
            ZoneId zone = Optional.ofNullable(descriptor.zone()).orElse(HOME);
            DateReading.Order order = descriptor.dateOrder() != null
                    ? descriptor.dateOrder()
                    : DateReading.proven(rows.rows().stream().flatMap(row -> row.values().stream()));
            this.dates = new DateReading(order, zone, descriptor.datePatterns());
        }

        List<ComplaintDraft> drafts(List<FeedRow> rows) {
            List<ComplaintDraft> drafts = new ArrayList<>();
            rows.forEach(row -> drafts.add(draft(row)));
            FeedRow first = rows.get(0);
            List<String> unread = columnsOf(first).unread().stream()
                    .map(i -> first.columns().get(i).label())
                    .toList();
            boolean told = feed.descriptor().guess() || feed.descriptor().format() == FeedDescriptor.Format.CSV;
            if (!unread.isEmpty() && told) {
                drafts.get(0).addDefect(new Defect("COLUMNS_UNKNOWN", "header", String.join(", ", unread), "not read"));
            }
            return drafts;
        }

        private Columns columnsOf(FeedRow row) {
            if (columns == null || !columns.all().equals(row.columns())) {
                columns = feed.columns(row.columns(), samples);
            }
            return columns;
        }

        private ComplaintDraft draft(FeedRow row) {
            FieldValues values = new FieldValues(row, columnsOf(row), feed.descriptor());
            ComplaintDraft draft = ComplaintDraft.of(receipt);
            String given = RowIds.given(values, feed.descriptor(), samples);
            if (!single) {
                ids.mark(draft, given, row.number());
            }
            new RowReading(values, feed, dates).fill(draft);
            return draft.correlation(new Correlation(externalId(given), hash(row), List.of()));
        }

        private @Nullable String externalId(@Nullable String given) {
            return given == null
                    ? null
                    : receipt.source() + "/" + feed.descriptor().name() + "#" + given;
        }

        private static String hash(FeedRow row) {
            String content = IntStream.range(0, row.values().size())
                    .mapToObj(i -> row.columns().get(i).names() + "\u001f"
                            + row.values().get(i))
                    .sorted()
                    .collect(Collectors.joining("\u001e"));
            return HexFormat.of().formatHex(sha256().digest(content.getBytes(StandardCharsets.UTF_8)));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException everyPlatformHasIt) {
                throw new IllegalStateException(everyPlatformHasIt);
            }
        }
    }
}
