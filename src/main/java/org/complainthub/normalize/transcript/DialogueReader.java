package org.complainthub.normalize.transcript;

import java.util.List;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Receipt;
import org.complainthub.normalize.Content;
import org.complainthub.normalize.ReceiptReader;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads dialogues in plain text with a label before every turn; of a call also notes that nobody divided into turns. */
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
        boolean text =
                content.named(".txt", ".text", ".log", ".md") || content.name().isEmpty();
        boolean call = receipt.channel() == Channel.CALLBACK;
        return !markedUp
                && (call || text)
                && ((call && text) || DialogueText.of(content.text().text()).isDialogue());
    }

    @Override
    public List<ComplaintDraft> read(Receipt receipt, Content content) {
        String text = content.text().text();
        DialogueText dialogue = DialogueText.of(text);
        boolean divided = dialogue.isDialogue();
        return CallDraft.of(
                receipt,
                new Conversation(
                        divided ? dialogue.turns() : List.of(Turn.of(null, text)),
                        divided ? dialogue.preamble() : text,
                        text,
                        Conversation.Particulars.NONE,
                        List.of()));
    }
}
