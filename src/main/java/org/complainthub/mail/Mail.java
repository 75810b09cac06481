package org.complainthub.mail;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.complainthub.mail.attachment.Unwrapping;
import org.complainthub.mail.mime.MailAddress;
import org.complainthub.mail.mime.MailHeaders;
import org.complainthub.mail.mime.MailMessage;

/** A message with what every judgement about it needs. */
public record Mail(MailMessage message, String subject, MailText body) {

    private static final Pattern REPLY =
            Pattern.compile("(?i)\\s*(re|fwd?|aw|sv|回复|回覆|答复|答覆|转发|轉寄|轉發)\\s*(\\[\\d+\\])?[:：].*");

    /** A message with its wrappings opened and its text read; never throws. */
    public static Mail of(MailMessage message) {
        MailMessage opened = Unwrapping.of(message);
        return new Mail(opened, opened.headers().text("Subject"), MailText.of(opened));
    }

    public MailHeaders headers() {
        return message.headers();
    }

    public String text() {
        return body.text();
    }

    public Optional<MailAddress> sender() {
        return message.sender();
    }

    /** Whether the subject says that a person answers or forwards. */
    public boolean isReplyOrForward() {
        return REPLY.matcher(subject).matches();
    }

    /** Whether the envelope sender is empty, as RFC 5321 section 4.5.5 wants it of notifications. */
    public boolean hasEmptyReturnPath() {
        List<String> paths = headers().all("Return-Path");
        return !paths.isEmpty() && paths.get(0).replaceAll("[<>\\s\"]", "").isEmpty();
    }
}
