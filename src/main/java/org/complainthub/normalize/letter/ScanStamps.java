package org.complainthub.normalize.letter;

import java.util.List;
import java.util.Optional;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.normalize.written.WrittenDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the receipt stamp on the scan of a letter that somebody transcribed without it. */
@Component("scanStamps")
class ScanStamps {

    private static final String PDF = "%PDF-";

    private final EvidenceStore evidence;
    private final ScannedText scanned;

    ScanStamps(EvidenceStore evidence, ScannedText scanned) {
        this.evidence = evidence;
        this.scanned = scanned;
    }

    /** The date of the first stamp, null when no scan shows one. */
    @Nullable
    WrittenDate of(List<EvidenceItem> scans) {
        for (EvidenceItem scan : scans) {
            WrittenDate stamp = new LetterDates(words(evidence.get(scan.sha256()))).received();
            if (stamp != null) {
                return stamp;
            }
        }
        return null;
    }

    /** The transcription stands without its scan: one that cannot be read has no stamp. */
    private String words(byte[] scan) {
        try {
            boolean pdf = new String(
                            scan, 0, Math.min(scan.length, PDF.length()), java.nio.charset.StandardCharsets.ISO_8859_1)
                    .equals(PDF);
            String words = pdf ? PdfText.words(scan) : "";
            if (!words.isBlank() || !scanned.isPossible()) {
                return words;
            }
            Optional<RecognisedText> read = scanned.of(pdf ? PdfText.pictures(scan) : List.of(scan));
            return read.map(RecognisedText::text).orElse("");
        } catch (InvalidInput unreadable) {
            return "";
        }
    }
}
