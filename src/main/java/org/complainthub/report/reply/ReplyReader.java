package org.complainthub.report.reply;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.mail.Mail;
import org.complainthub.mail.MailText;
import org.complainthub.mail.automatic.MachineMail;
import org.complainthub.mail.automatic.MachineMailDetector;
import org.complainthub.mail.automatic.ReturnedMail;
import org.complainthub.mail.mime.MailHeaders;
import org.complainthub.mail.mime.MailMessage;
import org.complainthub.mail.mime.MailParser;
import org.complainthub.mail.mime.MailPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the bytes of a mail as far as they can be read; what is broken in it is left out. */
@Component("replyReader")
public class ReplyReader {

    private static final int LARGEST = 60 * 1024 * 1024;
    private static final int SEARCHED = 4 * 1024 * 1024;
    private static final int MOST_IDS = 50;
    private static final int MOST_ATTACHMENTS = 50;
    private static final Pattern MESSAGE_ID = Pattern.compile("<[\\x21-\\x7e&&[^<>]]{3,200}>");
    private static final Pattern OURS =
            Pattern.compile("(?i)<(?:car-|info\\.|[a-z]{1,4}-\\d{4}-\\d{4,10}\\.)[a-z0-9.-]{1,120}@[a-z0-9.-]{1,100}>");

    private final MachineMailDetector machines;

    public ReplyReader(MachineMailDetector machines) {
        this.machines = machines;
    }

    /** @throws InvalidInput when it is too large */
    public ReplyMail read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new InvalidInput("mail of " + bytes.length + " bytes is larger than " + LARGEST);
        }
        Mail mail = Mail.of(MailParser.parse(bytes));
        List<MailPart> attachments = attachments(mail.message());
        List<String> texts = texts(mail.message(), attachments);
        MachineMail machine = machines.detect(mail).machine().orElse(null);
        return new ReplyMail(
                mail.subject(),
                mail.headers().text("From"),
                answered(mail.headers()),
                quoted(bytes, texts, machine),
                texts,
                attachments,
                machine);
    }

    private static List<String> texts(MailMessage message, List<MailPart> attachments) {
        return Stream.concat(
                        MailText.versions(message).stream(),
                        attachments.stream().map(FormAttachment::text).filter(text -> !text.isBlank()))
                .toList();
    }

    private static List<MailPart> attachments(MailMessage message) {
        return message.parts().stream()
                .filter(part -> !part.isDisplayable() && part.content().length > 0)
                .limit(MOST_ATTACHMENTS)
                .toList();
    }

    // References are oldest first
    private static List<String> answered(MailHeaders headers) {
        List<String> references = ids(MESSAGE_ID, headers.raw("References"));
        Collections.reverse(references);
        List<String> answered = ids(MESSAGE_ID, headers.raw("In-Reply-To"));
        answered.addAll(references);
        return answered.subList(0, Math.min(MOST_IDS, answered.size()));
    }

    private static List<String> quoted(byte[] bytes, List<String> texts, @Nullable MachineMail machine) {
        String head = new String(bytes, 0, Math.min(SEARCHED, bytes.length), StandardCharsets.ISO_8859_1);
        List<String> ids = new ArrayList<>(returned(machine).messageIds().stream()
                .map(id -> "<" + id + ">")
                .toList());
        Stream.concat(Stream.of(head), texts.stream()).forEach(text -> ids.addAll(ids(OURS, text)));
        return ids.stream().distinct().limit(MOST_IDS).toList();
    }

    private static ReturnedMail returned(@Nullable MachineMail machine) {
        if (machine instanceof MachineMail.DeliveryReport report) {
            return report.returned();
        }
        if (machine instanceof MachineMail.ReadReceipt receipt) {
            return receipt.returned();
        }
        return machine instanceof MachineMail.FeedbackReport report ? report.returned() : ReturnedMail.UNKNOWN;
    }

    private static List<String> ids(Pattern pattern, String text) {
        List<String> ids = new ArrayList<>();
        pattern.matcher(text).results().limit(1000).forEach(match -> ids.add(match.group()));
        return ids;
    }
}
