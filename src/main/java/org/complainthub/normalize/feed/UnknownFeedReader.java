package org.complainthub.normalize.feed;

import java.util.List;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;
import org.complainthub.normalize.Content;
import org.complainthub.normalize.ReceiptPart;
import org.complainthub.normalize.ReceiptReader;
import org.complainthub.normalize.feed.column.Feed;
import org.complainthub.normalize.feed.document.FeedDocument;
import org.complainthub.normalize.feed.reading.FeedCursor;
import org.complainthub.normalize.feed.table.TableDocument;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads tables, JSON and XML that no descriptor fits, after everybody else: a person finds the words in the complaint. */
@Component
@Order(910)
class UnknownFeedReader implements ReceiptReader {

    private static final String[] FORMATS = {".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".xml"};
    private static final String[] OLD_WORKBOOKS = {".xls", ".xlt", ".xla", ".xlsb"};

    private final FeedBook book;
    private final FeedParts parts;

    UnknownFeedReader(FeedBook book, FeedParts parts) {
        this.book = book;
        this.parts = parts;
    }

    @Override
    public boolean recognises(Receipt receipt, Content content) {
        if (content.named(OLD_WORKBOOKS) || TableDocument.isWorkbook(content)) {
            return true;
        }
        String start = content.head().stripLeading();
        boolean structured = start.startsWith("<?xml") || start.matches("(?s)[{\\[]\\s*[\"{\\[].*");
        return (structured || content.named(FORMATS)) && !content.head().startsWith("%PDF");
    }

    @Override
    public List<ComplaintDraft> read(Receipt receipt, Content content) {
        try (FeedCursor cursor = cursor(receipt, content)) {
            return FeedReader.drafts(cursor, content);
        }
    }

    @Override
    public ReceiptPart readPart(Receipt receipt, Content content) {
        return parts.next(receipt, () -> cursor(receipt, content));
    }

    private FeedCursor cursor(Receipt receipt, Content content) {
        FeedDocument document = FeedDocuments.open(content).orElseThrow(() -> cannotBeOpened(content));
        Feed feed = book.inForce()
                .lastResort(document.shape())
                .orElseThrow(() -> new InvalidInput("no feed descriptor fits " + content.name()));
        return new FeedCursor(receipt, feed, document);
    }

    private static InvalidInput cannotBeOpened(Content content) {
        return new InvalidInput(
                content.named(OLD_WORKBOOKS)
                        ? content.name() + " is a workbook of an old or binary format, which may hold macros:"
                                + " it is kept as evidence and not opened; save it as .xlsx or CSV"
                        : "no feed descriptor fits " + content.name());
    }
}
