package org.complainthub.normalize.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.FileClaim;
import org.complainthub.complaint.Forwarding;
import org.complainthub.complaint.ThreadToken;

/**
 * A mail with what is to be read of it. Fields that the mail does not set are those of a colleague who writes to the
 * service; {@code {token}} stands for the token of file C-2026-000012.
 *
 * @param expected complainant, forwarder, date, confidence, words, about; only what is given counts
 */
record ThreadFixture(String name, Map<String, String> expected, String mail) {

    private static final Map<String, String> USUAL = Map.of(
            "Delivered-To", "service@dealer.example",
            "From", "=?utf-8?B?6LCt6Z2Z?= <tan@dealer.example>",
            "To", "service@dealer.example",
            "Date", "Wed, 14 Oct 2026 10:00:00 +0800",
            "MIME-Version", "1.0",
            "Content-Type", "text/plain; charset=utf-8");

    static Stream<ThreadFixture> in(String file) {
        try (InputStream in = ThreadFixture.class.getResourceAsStream("/normalize/mail/threads/" + file)) {
            String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.split("(?m)^=== "))
                    .filter(text -> !text.isBlank())
                    .map(ThreadFixture::of);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ThreadFixture of(String text) {
        String[] parts = text.split("\n---\n", 2);
        String[] lines = parts[0].split("\n");
        Map<String, String> expected = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] field = lines[i].split(": ", 2);
            expected.put(field[0], field[1].replace("\\n", "\n"));
        }
        return new ThreadFixture(lines[0].strip(), expected, parts[1]);
    }

    Complaint read() {
        String[] parts = mail.split("\n\n", 2);
        StringBuilder whole = new StringBuilder(parts[0]).append('\n');
        USUAL.forEach((field, value) -> {
            if (!("\n" + parts[0]).contains("\n" + field + ":")) {
                whole.append(field).append(": ").append(value).append('\n');
            }
        });
        String token = new ThreadToken(MailReceipts.SEAL).of("C-2026-000012");
        return MailReceipts.read(whole.append('\n').append(parts[1]).toString().replace("{token}", token));
    }

    /** The expectations that the complaint does not meet. */
    Map<String, String> missed(Complaint complaint) {
        Map<String, String> missed = new LinkedHashMap<>();
        expected.forEach((what, value) -> {
            String read = value(what, complaint);
            if (!read.equals(value)) {
                missed.put(what, "<" + read + "> instead of <" + value + ">");
            }
        });
        return missed;
    }

    private static String value(String what, Complaint complaint) {
        Forwarding forwarding = complaint.forwarding();
        return switch (what) {
            case "complainant" -> person(complaint.complainant());
            case "forwarder" -> forwarding == null ? "-" : String.valueOf(forwarding.email());
            case "date" -> date(forwarding == null ? null : forwarding.originalSentAt());
            case "confidence" -> forwarding == null ? "-" : String.valueOf(forwarding.confidence());
            case "words" -> complaint.text().customerWords();
            case "about" -> claim(complaint.correlation().aboutFile());
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static String person(Complainant person) {
        String email = person.email() == null ? "" : "<" + person.email() + ">";
        String name = person.name() == null ? "" : person.name();
        String both = (name + " " + email).strip();
        return both.isEmpty() ? "-" : both.startsWith("<") ? person.email() : both;
    }

    private static String date(OffsetDateTime date) {
        return date == null ? "-" : date.toString();
    }

    private static String claim(FileClaim claim) {
        return claim == null ? "-" : claim.complaintNumber() + " " + claim.proof();
    }

    @Override
    public String toString() {
        return name;
    }
}
