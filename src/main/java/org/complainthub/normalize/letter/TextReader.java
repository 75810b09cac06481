package org.complainthub.normalize.letter;

import java.util.List;
import java.util.Locale;
import org.complainthub.charset.DecodedText;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;
import org.complainthub.normalize.Content;
import org.complainthub.normalize.ReceiptReader;
import org.complainthub.normalize.written.WrittenDate;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads any text that no other reader knows as a letter, unless it is data that somebody else should have known. */
@Component("textLetterReader")
@Order(900)
class TextReader implements ReceiptReader {

    private static final int MAX_BYTES = 4 * 1024 * 1024;
    private static final int READABLE_PERCENT = 95;

    private static final String[] OTHER_FORMATS = {
        ".csv", ".tsv", ".json", ".jsonl", ".xml", ".eml", ".msg", ".vcf", ".ics", ".yaml", ".yml", ".vtt", ".srt",
        ".rtf"
    };

    private final ScanStamps stamps;

    TextReader(ScanStamps stamps) {
        this.stamps = stamps;
    }

    @Override
    public boolean recognises(Receipt receipt, Content content) {
        String start = content.head().stripLeading().toLowerCase(Locale.ROOT);
        boolean structured =
                start.startsWith("<?xml") || start.matches("(?s)[{\\[]\\s*[\"{].*") || start.startsWith("{\\rtf");
        return !structured
                && !content.named(OTHER_FORMATS)
                && (hasWideMark(content)
                        || start.chars().noneMatch(c -> c < ' ' && "\t\r\n\f\u001a\u001b".indexOf(c) < 0));
    }

    @Override
    public List<ComplaintDraft> read(Receipt receipt, Content content) {
        if (content.bytes().length > MAX_BYTES) {
            throw new InvalidInput("the text is larger than 4 MiB, which no letter is");
        }
        DecodedText decoded = content.text();
        String text = isHtml(content) ? Jsoup.parse(decoded.text()).wholeText() : decoded.text();
        requireWords(text);
        WrittenDate stamp = new LetterDates(text).received();
        return List.of(
                LetterDraft.draft(receipt, text, stamp != null ? stamp : stampOfScan(receipt), defects(decoded)));
    }

    private @Nullable WrittenDate stampOfScan(Receipt receipt) {
        return receipt.receivedAt() == null ? stamps.of(receipt.renditions()) : null;
    }

    private static boolean hasWideMark(Content content) {
        return content.head().startsWith("\u00ff\u00fe") || content.head().startsWith("\u00fe\u00ff");
    }

    private static boolean isHtml(Content content) {
        String start = content.head().stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    private static void requireWords(String text) {
        long unreadable = text.chars().filter(c -> c == '\uFFFD').count();
        long shown = text.chars().filter(c -> !Character.isWhitespace(c)).count();
        if (shown == 0) {
            throw new InvalidInput("the text has no words in it");
        }
        if (unreadable * 100 > shown * (100 - READABLE_PERCENT)) {
            throw new InvalidInput("the text is in no character set the hub knows, or damaged");
        }
    }

    private static List<Defect> defects(DecodedText decoded) {
        boolean plain = !decoded.guessed() || decoded.charset().equals(java.nio.charset.StandardCharsets.UTF_8);
        return plain ? List.of() : decoded.defect("text").map(List::of).orElse(List.of());
    }
}
