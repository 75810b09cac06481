package org.complainthub.normalize.feed.tree;

import com.fasterxml.jackson.databind.JsonNode;
import org.complainthub.complaint.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * The form of a document: all its names, of long lists only the beginning.
 *
 * @param root local name of the root element, empty for JSON
 * @param namespace of the root element, empty when there is none
 * @param content as far as it could be read
 * @param torn whether it breaks off
 * @param failure why nothing of it may be read, null when it may
 */
record TreeOutline(String root, String namespace, JsonNode content, boolean torn, @Nullable InvalidInput failure) {

    /** Elements of a list that are looked at. */
    static final int MOST_ELEMENTS = 50;

    /** Values of the whole outline. */
    static final int MOST_VALUES = 200_000;
}
