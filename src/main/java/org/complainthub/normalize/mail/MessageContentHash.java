package org.complainthub.normalize.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.complainthub.mail.mime.MailMessage;
import org.complainthub.mail.mime.MailPart;

/**
 * What makes a message the same message: the fields its author set and the decoded content. Traces of transport, and
 * encodings that servers change on the way, make no difference.
 */
final class MessageContentHash {

    private static final List<String> FIELDS =
            List.of("From", "To", "Cc", "Subject", "Date", "Message-ID", "In-Reply-To", "References");

    private MessageContentHash() {}

    static String of(MailMessage message) {
        MessageDigest digest = sha256();
        for (String field : FIELDS) {
            String value = message.headers().text(field).replaceAll("\\s+", " ");
            digest.update((field + ":" + value + "\n").getBytes(StandardCharsets.UTF_8));
        }
        for (MailPart part : message.parts()) {
            digest.update(("\n" + part.mediaType() + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(canonical(part));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] canonical(MailPart part) {
        if (!part.mediaType().startsWith("text/")) {
            return part.content();
        }
        String text = part.text()
                .text()
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
