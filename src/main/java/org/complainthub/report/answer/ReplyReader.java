package org.complainthub.report.answer;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.complainthub.complaint.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of a mail as far as they can be read; what is broken in it is left out. */
final class ReplyReader {

    private static final int LARGEST = 60 * 1024 * 1024;
    private static final int SEARCHED = 4 * 1024 * 1024;
    private static final int MOST_IDS = 50;
    private static final Pattern MESSAGE_ID = Pattern.compile("<[\\x21-\\x7e&&[^<>]]{3,200}>");
    private static final Pattern OURS = Pattern.compile("<(?:car-|info\\.)[a-z0-9.-]{1,120}@[A-Za-z0-9.-]{1,100}>");

    private final Session session = Session.getInstance(new Properties());

    /** @throws InvalidInput when it is no mail or too large */
    ReplyMail read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new InvalidInput("mail of " + bytes.length + " bytes is larger than " + LARGEST);
        }
        MimeMessage mail = parse(bytes);
        MailHeaders headers = new MailHeaders(mail);
        List<String> texts = new ReplyTexts().of(mail);
        String subject = decoded(headers.first("Subject"));
        return new ReplyMail(
                subject,
                decoded(headers.first("From")),
                answered(headers),
                quoted(bytes, texts),
                texts,
                AutomaticMail.kind(headers));
    }

    private MimeMessage parse(byte[] bytes) {
        try {
            return new MimeMessage(session, new ByteArrayInputStream(bytes));
        } catch (MessagingException unreadable) {
            throw new InvalidInput("the answer is no mail that can be read", unreadable);
        }
    }

    // References are oldest first
    private static List<String> answered(MailHeaders headers) {
        List<String> references = ids(MESSAGE_ID, headers.first("References"));
        Collections.reverse(references);
        List<String> answered = ids(MESSAGE_ID, headers.first("In-Reply-To"));
        answered.addAll(references);
        return answered.subList(0, Math.min(MOST_IDS, answered.size()));
    }

    private static List<String> quoted(byte[] bytes, List<String> texts) {
        String head = new String(bytes, 0, Math.min(SEARCHED, bytes.length), StandardCharsets.ISO_8859_1);
        List<String> ids = ids(OURS, head);
        texts.forEach(text -> ids.addAll(ids(OURS, text)));
        return ids.stream().distinct().limit(MOST_IDS).toList();
    }

    private static List<String> ids(Pattern pattern, @Nullable String text) {
        List<String> ids = new ArrayList<>();
        if (text != null) {
            pattern.matcher(text).results().limit(1000).forEach(match -> ids.add(match.group()));
        }
        return ids;
    }

    private static String decoded(@Nullable String header) {
        if (header == null) {
            return "";
        }
        String oneLine = header.replaceAll("[\\r\\n\\t]+", " ");
        try {
            return MimeUtility.decodeText(oneLine);
        } catch (UnsupportedEncodingException unknownCharset) {
            return oneLine;
        }
    }
}
