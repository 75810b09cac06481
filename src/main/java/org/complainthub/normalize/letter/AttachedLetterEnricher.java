package org.complainthub.normalize.letter;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Narrative;
import org.complainthub.normalize.ComplaintEnricher;
import org.complainthub.normalize.Content;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads the letter to which a mail only points ("see attached"): its words are the customer's. Pictures stay evidence. */
@Component("attachedLetterEnricher")
@Order(10)
class AttachedLetterEnricher implements ComplaintEnricher {

    private static final int MOST_TRIED = 3;
    private static final int FEW_LETTERS = 12;

    /** In Latin letters; a Chinese one says as much as three. */
    private static final int LONGEST_POINTER = 120;

    private static final int OF_A_CHARACTER = 3;
    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final int MOST_CHARACTERS = 60_000;
    private static final String PDF = "application/pdf";
    private static final String TEXT = "text/plain";
    private static final Set<String> WORD =
            Set.of("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/msword");
    private static final Pattern POINTER = Pattern.compile(
            "(?i)附件|附上|附后|附文|如附|attach|enclos|in the (?:pdf|document|letter|file)|see (?:the )?(?:letter|document|pdf|file)");

    private final EvidenceStore evidence;

    AttachedLetterEnricher(EvidenceStore evidence) {
        this.evidence = evidence;
    }

    @Override
    public Complaint enrich(Complaint complaint) {
        Narrative text = complaint.text();
        if (complaint.channel() != Channel.MAIL
                || complaint.kind() == Kind.NOT_FEEDBACK
                || !isPointer(text.customerWords())) {
            return complaint;
        }
        return complaint.evidence().stream()
                .filter(AttachedLetterEnricher::mayBeLetter)
                .limit(MOST_TRIED)
                .flatMap(item -> letter(item).stream().map(letter -> with(complaint, item, letter)))
                .findFirst()
                .orElse(complaint);
    }

    private static boolean isPointer(String words) {
        String said = words.strip();
        return said.isEmpty()
                || (length(said) <= LONGEST_POINTER && POINTER.matcher(said).find());
    }

    private static int length(String said) {
        return said.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(letter -> Character.isIdeographic(letter) ? OF_A_CHARACTER : 1)
                .sum();
    }

    private static boolean mayBeLetter(EvidenceItem item) {
        return item.size() <= MOST_BYTES
                && (PDF.equals(item.mediaType()) || WORD.contains(item.mediaType()) || TEXT.equals(item.mediaType()));
    }

    private Optional<String> letter(EvidenceItem item) {
        Content content = new Content(evidence.get(item.sha256()), item.name() == null ? "" : item.name());
        try {
            return Optional.of(words(item, content).strip()).filter(AttachedLetterEnricher::saysSomething);
        } catch (InvalidInput unreadable) {
            return Optional.empty(); // it stays evidence, and the mail says that there is one
        }
    }

    private static String words(EvidenceItem item, Content content) {
        return switch (item.mediaType()) {
            case PDF -> PdfText.words(content.bytes());
            case TEXT -> content.text().text();
            default -> WordReader.text(content);
        };
    }

    private static boolean saysSomething(String words) {
        return words.codePoints()
                        .filter(Character::isLetterOrDigit)
                        .limit(FEW_LETTERS)
                        .count()
                == FEW_LETTERS;
    }

    private static Complaint with(Complaint complaint, EvidenceItem item, String letter) {
        Narrative text = complaint.text();
        String words = letter.length() > MOST_CHARACTERS ? letter.substring(0, MOST_CHARACTERS) : letter;
        return complaint
                .edit()
                .text(new Narrative(
                        text.subject(),
                        joined(text.verbatim(), words),
                        joined(text.customerWords(), words),
                        text.language()))
                .addDefect(new Defect("ATTACHMENT_READ", "attachment", item.name(), "its words"))
                .build();
    }

    private static String joined(String note, String letter) {
        return note.isBlank() ? letter : note + "\n\n" + letter;
    }
}
