package org.complainthub.report.answer;

import java.util.List;
import org.complainthub.report.outbox.MailNote.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a mail in the answers' mailbox says.
 *
 * @param from address of the sender as written, empty when there is none
 * @param answered Message-IDs it answers, nearest first
 * @param quoted Message-IDs that look like ours anywhere in it, for delivery reports
 * @param texts its text, the plain one first, then that of its HTML
 * @param machine what sort of machine wrote it, null when its headers name none
 */
record ReplyMail(
        String subject,
        String from,
        List<String> answered,
        List<String> quoted,
        List<String> texts,
        @Nullable Kind machine) {

    ReplyMail {
        answered = List.copyOf(answered);
        quoted = List.copyOf(quoted);
        texts = List.copyOf(texts);
    }
}
