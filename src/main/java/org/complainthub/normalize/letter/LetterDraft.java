package org.complainthub.normalize.letter;

import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.Legibility;
import org.complainthub.complaint.Narrative;
import org.complainthub.complaint.Receipt;
import org.complainthub.complaint.Times;
import org.complainthub.normalize.written.LabelledFacts;
import org.complainthub.normalize.written.TextLanguage;
import org.complainthub.normalize.written.WrittenDate;
import org.jspecify.annotations.Nullable;

/** Makes the complaint of a letter, however its words were obtained. */
final class LetterDraft {

    private LetterDraft() {}

    /** The draft of a letter with these words. */
    static List<ComplaintDraft> of(Receipt receipt, String text, List<Defect> defects) {
        return List.of(draft(receipt, text, new LetterDates(text).received(), defects));
    }

    /** The draft of a transcribed letter whose stamp is on the scan. */
    static ComplaintDraft draft(Receipt receipt, String text, @Nullable WrittenDate stamp, List<Defect> defects) {
        Signature signature = new Signature(text);
        ComplaintDraft draft = ComplaintDraft.of(receipt)
                .text(new Narrative(null, text, text, TextLanguage.of(text)))
                .complainant(new Complainant(signature.name(), signature.phone(), null, null))
                .vehicle(LabelledFacts.vehicle(text))
                .visit(LabelledFacts.visit(text))
                .times(times(receipt, text, stamp));
        defects.forEach(draft::addDefect);
        return draft;
    }

    /** The draft of a letter nobody could read, for a person to type in. */
    static List<ComplaintDraft> unread(Receipt receipt, String why) {
        return List.of(ComplaintDraft.of(receipt)
                .legibility(Legibility.NEEDS_TRANSCRIPTION)
                .addDefect(new Defect("NEEDS_TRANSCRIPTION", receipt.name(), why, null)));
    }

    private static Times times(Receipt receipt, String text, @Nullable WrittenDate stamp) {
        WrittenDate written = new LetterDates(text).written();
        OffsetDateTime claimed = written == null ? null : written.moment();
        OffsetDateTime trusted =
                receipt.receivedAt() != null ? receipt.receivedAt() : stamp == null ? null : stamp.moment();
        OffsetDateTime received = trusted != null ? trusted : claimed != null ? claimed : receipt.arrivedAt();
        return new Times(received, claimed, null);
    }
}
