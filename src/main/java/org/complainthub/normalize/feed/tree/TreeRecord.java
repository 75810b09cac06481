package org.complainthub.normalize.feed.tree;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One record of a document.
 *
 * @param node null when it cannot be read
 * @param fault why it cannot, null when it can
 * @param last whether nothing behind it can be read
 */
record TreeRecord(@Nullable JsonNode node, @Nullable String fault, boolean last) {

    static TreeRecord of(JsonNode node) {
        return new TreeRecord(node, null, false);
    }

    /** One that does not stop the others. */
    static TreeRecord bad(String fault) {
        return new TreeRecord(null, fault, false);
    }

    /** The end of what can be read. */
    static TreeRecord torn(String fault) {
        return new TreeRecord(null, fault, true);
    }
}
