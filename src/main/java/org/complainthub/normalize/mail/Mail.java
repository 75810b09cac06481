package org.complainthub.normalize.mail;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.complainthub.normalize.mail.mime.MailAddress;
import org.complainthub.normalize.mail.mime.MailHeaders;
import org.complainthub.normalize.mail.mime.MailMessage;

/** A message with what every judgement about it needs. */
record Mail(MailMessage message, String subject, MailText body) {

    private static final Pattern REPLY =
            Pattern.compile("(?i)\\s*(re|fwd?|aw|sv|回复|回覆|答复|答覆|转发|轉寄|轉發)\\s*(\\[\\d+\\])?[:：].*");

    static Mail of(MailMessage message) {
        return new Mail(message, message.headers().text("Subject"), MailText.of(message));
    }

    MailHeaders headers() {
        return message.headers();
    }

    String text() {
        return body.text();
    }

    Optional<MailAddress> sender() {
        return message.sender();
    }

    /** Whether the subject says that a person answers or forwards. */
    boolean isReplyOrForward() {
        return REPLY.matcher(subject).matches();
    }

    /** Whether the envelope sender is empty, as RFC 5321 section 4.5.5 wants it of notifications. */
    boolean hasEmptyReturnPath() {
        List<String> paths = headers().all("Return-Path");
        return !paths.isEmpty() && paths.get(0).replaceAll("[<>\\s\"]", "").isEmpty();
    }
}
