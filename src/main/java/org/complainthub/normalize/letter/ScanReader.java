package org.complainthub.normalize.letter;

import java.util.List;
import java.util.Optional;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.Receipt;
import org.complainthub.normalize.Content;
import org.complainthub.normalize.ReceiptReader;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads PDF letters and pictures of letters. What cannot be read becomes a complaint that needs transcription. */
@Component("scanReader")
@Order(710)
class ScanReader implements ReceiptReader {

    private static final int PDF_MARK_WITHIN = 1024;
    private static final int FEW_LETTERS = 12;
    private static final int MOST_TOLD = 40;

    private final ScannedText scanned;

    ScanReader(ScannedText scanned) {
        this.scanned = scanned;
    }

    @Override
    public boolean recognises(Receipt receipt, Content content) {
        return isPdf(content) || isPicture(content);
    }

    @Override
    public List<ComplaintDraft> read(Receipt receipt, Content content) {
        if (!isPdf(content)) {
            return recognised(receipt, List.of(content.bytes()));
        }
        String words = PdfText.words(content.bytes());
        if (words.codePoints().filter(Character::isLetterOrDigit).count() >= FEW_LETTERS) {
            return LetterDraft.of(receipt, words, List.of());
        }
        return scanned.isPossible()
                ? recognised(receipt, PdfText.pictures(content.bytes()))
                : LetterDraft.unread(receipt, "a scan, and no text recognition is installed");
    }

    private List<ComplaintDraft> recognised(Receipt receipt, List<byte[]> pages) {
        if (!scanned.isPossible()) {
            return LetterDraft.unread(receipt, "a picture, and no text recognition is installed");
        }
        Optional<RecognisedText> read = scanned.of(pages);
        return read.isEmpty()
                ? LetterDraft.unread(receipt, "the text recognition could not read it")
                : LetterDraft.of(receipt, read.get().text(), List.of(told(read.get())));
    }

    private static Defect told(RecognisedText read) {
        String doubtful =
                String.join(" ", read.doubtful().stream().limit(MOST_TOLD).toList());
        return new Defect("TEXT_RECOGNISED", "scan", doubtful, "confidence " + Math.round(read.confidence()));
    }

    private static boolean isPdf(Content content) {
        String head = content.head();
        return head.substring(0, Math.min(PDF_MARK_WITHIN, head.length())).contains("%PDF-");
    }

    private static boolean isPicture(Content content) {
        String head = content.head();
        return head.startsWith("\u0089PNG")
                || head.startsWith("\u00ff\u00d8\u00ff")
                || head.startsWith("II*\0")
                || head.startsWith("MM\0*")
                || head.startsWith("GIF8")
                || (head.startsWith("BM") && head.indexOf('\0') > 0)
                || (head.startsWith("RIFF") && head.startsWith("WEBP", 8));
    }
}
