package org.complainthub.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Ids of receipts: the same content from the same inlet under the same name has the same id. Mails count without the
 * header fields that transport adds, because the same mail moved back into its mailbox, or sent on by another relay,
 * is the same mail.
 */
final class ReceiptIds {

    private static final int LENGTH = 32;
    private static final Set<String> TRACE_FIELDS = Set.of(
            "received",
            "return-path",
            "delivered-to",
            "x-original-to",
            "envelope-to",
            "x-envelope-to",
            "x-received",
            "authentication-results",
            "arc-seal",
            "arc-message-signature",
            "arc-authentication-results",
            "x-spam-status",
            "x-spam-score",
            "x-spam-checker-version",
            "received-spf",
            "status",
            "x-status",
            "x-uid");

    private ReceiptIds() {}

    /** 32 hexadecimal digits. */
    static String of(IncomingReceipt incoming) {
        IncomingReceipt.Inlet inlet = incoming.inlet();
        String content = incoming.name().isEmpty()
                ? Sha256.hex(withoutTrace(incoming.content().bytes()))
                : Sha256.hex(incoming.content().bytes());
        String key = String.join("\n", inlet.channel().name(), inlet.source(), incoming.name(), content);
        return Sha256.hex(key.getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH);
    }

    /** The message without its trace fields (RFC 5321 section 4.4); folded lines belong to the field they fold. */
    private static byte[] withoutTrace(byte[] message) {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        StringBuilder kept = new StringBuilder(text.length());
        int at = 0;
        boolean trace = false;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end < 0 ? text.length() : end + 1);
            if (line.isBlank()) {
                break;
            }
            trace = isFolded(line) ? trace : isTrace(line);
            if (!trace) {
                kept.append(line);
            }
            at += line.length();
        }
        return kept.append(text, at, text.length()).toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean isFolded(String line) {
        return line.startsWith(" ") || line.startsWith("\t");
    }

    private static boolean isTrace(String line) {
        int colon = line.indexOf(':');
        return colon > 0
                && TRACE_FIELDS.contains(line.substring(0, colon).trim().toLowerCase(Locale.ROOT));
    }
}
