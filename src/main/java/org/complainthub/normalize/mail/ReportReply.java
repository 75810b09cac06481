package org.complainthub.normalize.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.ThreadToken;
import org.complainthub.mail.Mail;
import org.complainthub.mail.mime.MailAddress;
import org.complainthub.mail.mime.MailHeaders;

/**
 * Recognises a department's answer to a corrective-action report that reached a mailbox for complaints: it answers a
 * Message-ID of such a report, or a colleague's mail holds the report's form with number and key. It is no complaint; who
 * deals with reports hears of it by its fact.
 */
final class ReportReply {

    private static final Pattern MESSAGE_ID =
            Pattern.compile("(?i)<(car-\\d{4}-\\d{6,9})\\.[0-9a-f]{32}\\.[^<>\\s]{1,200}>");
    private static final Pattern FORM = Pattern.compile("(?i)\\b(CAR-\\d{4}-\\d{6,9})\\s+[0-9a-f]{32}(?![0-9a-f])");

    private final ThreadToken tokens;

    ReportReply(ThreadToken tokens) {
        this.tokens = tokens;
    }

    /** That it is one, empty when it is not. */
    Optional<Defect> in(Mail mail, Staff staff) {
        MailHeaders headers = mail.headers();
        return named(headers.all("In-Reply-To"))
                .or(() -> isOfStaff(mail, staff)
                        ? named(headers.all("References")).or(() -> filledIn(mail.text()))
                        : Optional.empty());
    }

    // whoever answers us directly got our mail; who is in copy of a longer talk may be the customer
    private Optional<Defect> named(List<String> fields) {
        return fields.stream()
                .flatMap(field -> MESSAGE_ID.matcher(field).results())
                .filter(id -> !tokens.provenIn(id.group()).isEmpty())
                .reduce((older, newer) -> newer)
                .map(id -> defect(id, "In-Reply-To"));
    }

    private static Optional<Defect> filledIn(String text) {
        return FORM.matcher(text).results().findFirst().map(form -> defect(form, "text"));
    }

    private static boolean isOfStaff(Mail mail, Staff staff) {
        return mail.sender().map(MailAddress::email).filter(staff::has).isPresent();
    }

    private static Defect defect(MatchResult found, String where) {
        return new Defect(
                Defect.REPORT_REPLY, where, found.group(1).toUpperCase(Locale.ROOT), "an answer to the report");
    }
}
