package org.complainthub.normalize.feed.tree;

import com.fasterxml.jackson.databind.JsonNode;
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
        JsonNode first = rows.isArray() ? rows.get(0) : rows;
        return first.isObject() && isOf(feed, TreeRow.of(1, first));
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
            if (place.in(outline.content()).isContainerNode()) {
                return place;
            }
        }
        return descriptor.rows().isEmpty() || descriptor.guess() ? whole(descriptor) : RecordPlace.at("\0");
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
        return source.rows(place, found.isObject() && !found.isEmpty());
    }
}
