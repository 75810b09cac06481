package org.complainthub.normalize.mail;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.Defect;
import org.complainthub.mail.Mail;
import org.complainthub.mail.mime.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a message.
 *
 * @param complainant the writer as complainant
 * @param defects empty when the From field says it
 */
record Author(Complainant complainant, List<Defect> defects) {

    private static final Pattern LAST_FIRST = Pattern.compile("([\\p{L}'-]+),\\s*([\\p{L}'. -]+)");

    private static final Pattern ANONYMOUS = Pattern.compile("(?i)无名氏?|無名氏?|匿名(用户|者|人)?|佚名|anonymous|no ?name|unknown");

    static Author of(Mail mail) {
        Optional<MailAddress> from = mail.sender();
        if (from.isPresent()) {
            return new Author(complainant(from.get().name(), from.get().email()), List.of());
        }
        String claimed = mail.headers().text("From");
        for (String field : List.of("Sender", "Reply-To", "Return-Path")) {
            Optional<MailAddress> other = MailAddress.first(mail.headers(), field);
            if (other.isPresent()) {
                Defect guessed = new Defect(
                        "SENDER_GUESSED",
                        "From",
                        claimed,
                        field + ": " + other.get().email());
                return new Author(complainant(other.get().name(), other.get().email()), List.of(guessed));
            }
        }
        return new Author(Complainant.UNKNOWN, List.of(new Defect("SENDER_UNKNOWN", "From", claimed, null)));
    }

    static Complainant complainant(@Nullable String name, @Nullable String email) {
        boolean silent =
                name == null || name.contains("@") || ANONYMOUS.matcher(name).matches();
        return new Complainant(name == null || silent ? null : inOrder(name), null, email, null);
    }

    private static String inOrder(String name) {
        Matcher reversed = LAST_FIRST.matcher(name);
        return reversed.matches() ? reversed.group(2).strip() + " " + reversed.group(1) : name;
    }
}
