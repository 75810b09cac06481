package org.complainthub.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.complainthub.complaint.Channel;

/**
 * Ids of receipts: the same content from the same inlet under the same name has the same id. A mail has no name of its
 * own, and its id does not depend on the mailbox: what was sent to two mailboxes is one receipt that arrived twice.
 */
final class ReceiptIds {

    private static final int LENGTH = 32;

    private ReceiptIds() {}

    /**
     * 32 hexadecimal digits.
     *
     * @param sha256 of the content
     */
    static String of(IncomingReceipt incoming, String sha256) throws IOException {
        IncomingReceipt.Inlet inlet = incoming.inlet();
        String source = isMail(incoming) ? "" : inlet.source();
        String key = String.join("\n", inlet.channel().name(), source, incoming.name(), content(incoming, sha256));
        return Sha256.hex(key.getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH);
    }

    private static String content(IncomingReceipt incoming, String sha256) throws IOException {
        return incoming.name().isEmpty() ? MailContent.sha256(incoming.content().bytes()) : sha256;
    }

    private static boolean isMail(IncomingReceipt incoming) {
        return incoming.name().isEmpty() && incoming.inlet().channel() == Channel.MAIL;
    }
}
