package org.complainthub.normalize.transcript;

import java.util.List;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Receipt;
import org.complainthub.normalize.Content;
import org.complainthub.normalize.ReceiptReader;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads dialogues in plain text with a label before every turn. */
@Component("dialogueReader")
@Order(350)
class DialogueReader implements ReceiptReader {

    private static final int MAX_BYTES = 8 * 1024 * 1024;

    @Override
    public boolean recognises(Receipt receipt, Content content) {
        if (content.bytes().length > MAX_BYTES || content.head().indexOf('\0') >= 0) {
            return false;
        }
        String start = content.head().stripLeading();
        boolean markedUp = start.startsWith("{") || start.startsWith("<") || start.startsWith("%PDF");
        return !markedUp
                && (receipt.channel() == Channel.CALLBACK
                        || content.named(".txt", ".text", ".log", ".md")
                        || content.name().isEmpty())
                && DialogueText.of(content.text().text()).isDialogue();
    }

    @Override
    public List<ComplaintDraft> read(Receipt receipt, Content content) {
        String text = content.text().text();
        DialogueText dialogue = DialogueText.of(text);
        return CallDraft.of(
                receipt,
                new Conversation(
                        dialogue.turns(), dialogue.preamble(), text, Conversation.Particulars.NONE, List.of()));
    }
}
