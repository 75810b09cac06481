package org.complainthub.normalize.feed.row;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.complainthub.normalize.feed.column.FeedRow;

/** What a row says, whatever the order of its columns. */
final class RowContent {

    private RowContent() {}

    /** Lower-case hexadecimal sha-256. */
    static String hash(FeedRow row) {
        return sha256(IntStream.range(0, row.values().size())
                .mapToObj(i ->
                        row.columns().get(i).names() + "\u001f" + row.values().get(i))
                .sorted()
                .collect(Collectors.joining("\u001e")));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
