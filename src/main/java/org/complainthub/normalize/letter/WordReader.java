package org.complainthub.normalize.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.extractor.POITextExtractor;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;
import org.complainthub.normalize.Content;
import org.complainthub.normalize.ReceiptReader;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads letters that were written with Word (.docx, .docm, .doc) or WPS. Macros and linked parts are never opened. */
@Component("wordReader")
@Order(700)
class WordReader implements ReceiptReader {

    private static final int MAX_BYTES = 30 * 1024 * 1024;
    private static final int MAX_CHARACTERS = 2_000_000;
    private static final String ZIP = "PK\u0003\u0004";
    private static final String OLE2 = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
    private static final String[] NAMES = {".docx", ".docm", ".dotx", ".dotm", ".doc", ".wps"};

    @Override
    public boolean recognises(Receipt receipt, Content content) {
        return content.head().startsWith(ZIP)
                ? content.named(NAMES) || content.head().contains("word/")
                : content.head().startsWith(OLE2) && content.named(NAMES);
    }

    @Override
    public List<ComplaintDraft> read(Receipt receipt, Content content) {
        if (content.bytes().length > MAX_BYTES) {
            throw new InvalidInput("the document is larger than 30 MiB, which no letter is");
        }
        String text = text(content).strip();
        if (text.isEmpty()) {
            return LetterDraft.unread(receipt, "a document without text, perhaps a picture in it");
        }
        if (text.length() > MAX_CHARACTERS) {
            throw new InvalidInput("the document has more than " + MAX_CHARACTERS + " characters");
        }
        return LetterDraft.of(receipt, text, defects(content));
    }

    /**
     * All words of the document.
     *
     * @throws InvalidInput when it cannot be read
     */
    static String text(Content content) {
        try (ByteArrayInputStream in = new ByteArrayInputStream(content.bytes());
                POITextExtractor extractor =
                        content.head().startsWith(ZIP) ? new XWPFWordExtractor(new XWPFDocument(in)) : old(in)) {
            return extractor.getText();
        } catch (EncryptedDocumentException sealed) {
            throw new InvalidInput(
                    "the document is protected by a password; ask its sender for one that is not", sealed);
        } catch (IOException | RuntimeException damaged) {
            throw refusal(damaged);
        }
    }

    private static POITextExtractor old(ByteArrayInputStream in) throws IOException {
        DirectoryNode root = new POIFSFileSystem(in).getRoot();
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new EncryptedDocumentException("encrypted package");
        }
        return new WordExtractor(new HWPFDocument(root));
    }

    private static InvalidInput refusal(Exception damaged) {
        boolean bomb = String.valueOf(damaged.getMessage()).contains("Zip bomb");
        return new InvalidInput(
                bomb ? "the document unfolds beyond any letter" : "the document is damaged or no Word document",
                damaged);
    }

    private static List<Defect> defects(Content content) {
        boolean macros = content.named(".docm", ".dotm");
        return macros ? List.of(new Defect("MACROS", "document", null, "not opened")) : List.of();
    }
}
