package org.complainthub.normalize.feed.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.complainthub.normalize.Content;
import org.complainthub.normalize.feed.column.Feed;
import org.complainthub.normalize.feed.column.FeedRow;
import org.complainthub.normalize.feed.descriptor.FeedDescriptor;
import org.complainthub.normalize.feed.descriptor.FeedFormat;
import org.complainthub.normalize.feed.descriptor.Recognition;
import org.complainthub.normalize.feed.document.FeedDocument;
import org.complainthub.normalize.feed.document.RowCursor;
import org.complainthub.normalize.feed.document.TextContent;

/** A JSON document, JSON Lines, or XML. */
public final class TreeDocument implements FeedDocument {

    private final TreeSource source;
    private final TreeOutline outline;

    private TreeDocument(TreeSource source) {
        this.source = source;
        this.outline = source.outline();
    }

    public static FeedDocument ofXml(Content content) {
        return new TreeDocument(new XmlSource(content));
    }

    public static FeedDocument ofJson(Content content) {
        TextContent text = new TextContent(content);
        return new TreeDocument(JsonLinesSource.isOne(text) ? new JsonLinesSource(text) : new JsonSource(text));
    }

    @Override
    public FeedFormat.Shape shape() {
        return source.shape();
    }

    @Override
    public boolean isOf(Feed feed) {
        FeedDescriptor descriptor = feed.descriptor();
        Recognition signs = descriptor.recognise();
        if (descriptor.format().shape() != source.shape() || !isRoot(signs)) {
            return false;
        }
        if (outline.failure() != null || (outline.torn() && !signs.root().isEmpty())) {
            return !signs.root().isEmpty();
        }
        JsonNode rows = place(descriptor).in(outline.content());
        if (rows.isEmpty()) {
            return !signs.root().isEmpty()
                    || (rows.isArray() && !descriptor.rows().isEmpty());
        }
        JsonNode record = rows.isArray() ? rows.get(0) : rows;
        List<JsonNode> first = nested(descriptor, rows).rows(record);
        boolean asDeclared =
                !descriptor.nested().isEmpty() && record.has(descriptor.nested().split("/")[0]);
        return first.isEmpty() ? asDeclared : first.get(0).isObject() && isOf(feed, TreeRow.of(1, first.get(0)));
    }

    private static boolean isOf(Feed feed, FeedRow first) {
        return feed.fits(first.columns()) && feed.hasValues(first.columns(), first.values());
    }

    private boolean isRoot(Recognition signs) {
        boolean named = signs.root().isEmpty() || signs.root().stream().anyMatch(outline.root()::matches);
        String namespace = signs.namespace();
        return named && (namespace == null || outline.namespace().matches(namespace));
    }

    /** A place that is not there when none of those told is. */
    private RecordPlace place(FeedDescriptor descriptor) {
        for (String path : descriptor.rows()) {
            RecordPlace place = path.isEmpty() ? whole(descriptor) : RecordPlace.at(path);
            JsonNode found = place.in(outline.content());
            if (found.isContainerNode()) {
                return descriptor.guess() && found.isObject() ? place.below(RecordPlace.guessed(found)) : place;
            }
        }
        return descriptor.rows().isEmpty() || descriptor.guess() ? whole(descriptor) : RecordPlace.at("\0");
    }

    private static NestedList nested(FeedDescriptor descriptor, JsonNode records) {
        if (!descriptor.nested().isEmpty()) {
            return NestedList.at(descriptor.nested());
        }
        return descriptor.guess() && records.isArray()
                ? NestedList.guessed(records, record -> hasRowId(descriptor, record))
                : NestedList.NONE;
    }

    private static boolean hasRowId(FeedDescriptor descriptor, JsonNode record) {
        return TreeRow.of(1, record).columns().stream()
                .anyMatch(column -> descriptor.rowId().stream().anyMatch(column::isChosenBy));
    }

    private RecordPlace whole(FeedDescriptor descriptor) {
        boolean mayWrap = descriptor.guess() || source.shape() == FeedFormat.Shape.XML;
        return mayWrap ? RecordPlace.guessed(outline.content()) : RecordPlace.at("");
    }

    @Override
    public RowCursor rows(Feed feed) {
        if (outline.failure() != null) {
            throw outline.failure();
        }
        RecordPlace place = place(feed.descriptor());
        JsonNode found = place.in(outline.content());
        NestedList nested = nested(feed.descriptor(), found);
        boolean single = found.isObject() && !found.isEmpty() && nested.equals(NestedList.NONE);
        return new TreeRows(source.records(place), nested, single);
    }
}
