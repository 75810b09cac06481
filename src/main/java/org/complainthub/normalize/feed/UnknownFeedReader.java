package org.complainthub.normalize.feed;

import java.util.List;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;
import org.complainthub.normalize.Content;
import org.complainthub.normalize.ReceiptReader;
import org.complainthub.reference.DataFiles;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads tables, JSON and XML that no descriptor fits, after everybody else: a person finds the words in the complaint. */
@Component
@Order(910)
class UnknownFeedReader implements ReceiptReader {

    private static final String[] FORMATS = {".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".xml"};

    private final Feeds feeds;

    UnknownFeedReader(DataFiles data) {
        feeds = Feeds.load(data);
    }

    @Override
    public boolean recognises(Receipt receipt, Content content) {
        String start = content.head().stripLeading();
        boolean structured = start.startsWith("<?xml") || start.matches("(?s)[{\\[]\\s*[\"{\\[].*");
        return !FeedReader.isBinary(content) && (structured || content.named(FORMATS));
    }

    @Override
    public List<ComplaintDraft> read(Receipt receipt, Content content) {
        FeedDocument document = FeedDocument.open(content);
        Feed feed = feeds.lastResort(document.format())
                .orElseThrow(() -> new InvalidInput("no feed descriptor fits " + content.name()));
        return FeedReader.read(receipt, content, document, feed);
    }
}
