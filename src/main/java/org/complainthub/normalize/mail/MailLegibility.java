package org.complainthub.normalize.mail;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.Legibility;
import org.complainthub.mail.Mail;

/** Whether a person has to look at a mail. The rules are asked in order; a mail that none fits was read. */
final class MailLegibility {

    private static final Set<String> PARTLY_READ =
            Set.of("LIMIT_REACHED", "MIME_BROKEN", "ATTACHMENT_UNREADABLE", "PARTIAL_MESSAGE", "READING_FAILED");

    private record Rule(Legibility legibility, Predicate<Findings> fits) {}

    private record Findings(String text, List<EvidenceItem> evidence, Set<String> defects) {

        boolean isOnlyPictureOrSound() {
            return text.isBlank() && !evidence.isEmpty() && evidence.stream().allMatch(Findings::isPictureOrSound);
        }

        private static boolean isPictureOrSound(EvidenceItem item) {
            return item.mediaType().matches("(image|audio|video)/.*");
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule(Legibility.NEEDS_KEY, found -> found.defects().contains("ENCRYPTED")),
            new Rule(Legibility.NEEDS_TRANSCRIPTION, Findings::isOnlyPictureOrSound),
            new Rule(Legibility.NEEDS_REVIEW, found -> found.text().isBlank()),
            new Rule(Legibility.NEEDS_REVIEW, found -> found.defects().stream().anyMatch(PARTLY_READ::contains)));

    private MailLegibility() {}

    /**
     * @param text all that was read, of nested messages too
     * @param evidence what came with it
     */
    static Legibility of(Mail mail, String text, List<EvidenceItem> evidence) {
        Set<String> defects = Stream.concat(mail.message().defects().stream(), mail.body().defects().stream())
                .map(Defect::code)
                .collect(java.util.stream.Collectors.toSet());
        Findings found = new Findings(text, evidence, defects);
        return RULES.stream()
                .filter(rule -> rule.fits().test(found))
                .map(Rule::legibility)
                .findFirst()
                .orElse(Legibility.READ);
    }
}
