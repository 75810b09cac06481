package org.complainthub.report.reply;

import java.util.List;
import org.complainthub.mail.automatic.MachineMail;
import org.complainthub.mail.mime.MailPart;
import org.complainthub.mail.reply.NewText;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says that may concern one of ours.
 *
 * @param from address of the sender as written, empty when there is none
 * @param answered Message-IDs it answers, nearest first
 * @param quoted Message-IDs of the mail that a machine speaks of, and those that look like ours anywhere in it
 * @param texts its text, the plain one first, then that of its HTML, then of forms that are attached
 * @param attachments files that came with it, at most as many as are kept
 * @param machine what sort of machine wrote it, null for a person
 */
public record ReplyMail(
        String subject,
        String from,
        List<String> answered,
        List<String> quoted,
        List<String> texts,
        List<MailPart> attachments,
        @Nullable MachineMail machine) {

    public ReplyMail {
        answered = List.copyOf(answered);
        quoted = List.copyOf(quoted);
        texts = List.copyOf(texts);
        attachments = List.copyOf(attachments);
    }

    /** What its sender wrote here and now, without what he quotes. */
    public String newWords() {
        return texts.isEmpty() ? "" : NewText.of(texts.get(0));
    }

    /** The name that stands beside the sender's address, empty without one. */
    public String senderName() {
        return from.replaceAll("<[^>]*>", "").replace("\"", "").strip();
    }
}
