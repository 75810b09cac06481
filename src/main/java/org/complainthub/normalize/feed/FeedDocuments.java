package org.complainthub.normalize.feed;

import java.util.Optional;
import java.util.regex.Pattern;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.normalize.Content;
import org.complainthub.normalize.feed.document.FeedDocument;
import org.complainthub.normalize.feed.table.TableDocument;
import org.complainthub.normalize.feed.tree.TreeDocument;

/** Opens files by what they begin with, whatever they are called. */
final class FeedDocuments {

    /** Not every text in brackets: a dialogue may begin with the time {@code [00:02]}. */
    private static final Pattern JSON = Pattern.compile("\\{|\\[\\s*[{\\[\\]\"]");

    private FeedDocuments() {}

    /**
     * The document, empty when the file is no text and no workbook.
     *
     * @throws InvalidInput when it is one that must not be opened
     */
    static Optional<FeedDocument> open(Content content) {
        if (TableDocument.isWorkbook(content)) {
            return Optional.of(TableDocument.ofWorkbook(content));
        }
        if (isBinary(content)) {
            return Optional.empty();
        }
        String start = start(content);
        if (start.startsWith("<")) {
            return Optional.of(TreeDocument.ofXml(content));
        }
        return Optional.of(
                JSON.matcher(start).lookingAt() ? TreeDocument.ofJson(content) : TableDocument.ofText(content));
    }

    /** Without a byte order mark, blanks, and the zeros of UTF-16. */
    private static String start(Content content) {
        return content.head()
                .replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .replace("\0", "")
                .stripLeading();
    }

    private static boolean isBinary(Content content) {
        String head = content.head();
        boolean wide = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
        return head.startsWith("%PDF") || head.startsWith("PK\003\004") || (head.indexOf('\0') >= 0 && !wide);
    }
}
