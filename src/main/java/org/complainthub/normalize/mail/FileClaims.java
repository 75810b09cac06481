package org.complainthub.normalize.mail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.complaint.FileClaim;
import org.complainthub.complaint.FileClaim.Proof;
import org.complainthub.complaint.ThreadToken;
import org.complainthub.mail.Mail;
import org.complainthub.mail.mime.MailAddress;
import org.complainthub.mail.mime.MailHeaders;

/** Which complaint file a mail proves to speak of; the surest place first, and in it what is nearest. */
final class FileClaims {

    private static final List<String> ANSWERED = List.of("In-Reply-To", "References");
    private static final List<String> RECIPIENTS =
            List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To");

    private final ThreadToken tokens;

    FileClaims(ThreadToken tokens) {
        this.tokens = tokens;
    }

    /** @param authorship of the mail: an attached message may be the answer to ours */
    Optional<FileClaim> in(Mail mail, Authorship authorship) {
        List<MailHeaders> headers = Stream.of(
                        mail.headers(), authorship.message().headers())
                .distinct()
                .toList();
        return proven(headers.stream().flatMap(FileClaims::answered), Proof.MESSAGE_ID)
                .or(() -> proven(headers.stream().flatMap(FileClaims::recipients), Proof.TOKEN))
                .or(() -> proven(headers.stream().map(each -> each.text("Subject")), Proof.TOKEN))
                .or(() -> proven(Stream.of(authorship.words(), authorship.verbatim()), Proof.TOKEN));
    }

    private Optional<FileClaim> proven(Stream<String> places, Proof proof) {
        return places.flatMap(text -> tokens.provenIn(text).stream())
                .findFirst()
                .map(number -> new FileClaim(number, proof));
    }

    private static Stream<String> answered(MailHeaders headers) {
        return ANSWERED.stream().flatMap(field -> headers.all(field).stream());
    }

    private static Stream<String> recipients(MailHeaders headers) {
        String addresses = RECIPIENTS.stream()
                .flatMap(field -> MailAddress.all(headers, field).stream())
                .map(MailAddress::email)
                .collect(Collectors.joining(" "));
        return Stream.of(addresses);
    }
}
