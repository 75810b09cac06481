package org.complainthub.mail.automatic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.complainthub.complaint.Seal;
import org.complainthub.mail.Mail;
import org.complainthub.mail.mime.MailParser;

/** Invented mails in one file, with lines {@code %%} between them; the first line of each may name its class. */
final class MailSet {

    static final Seal SEAL = new Seal("a secret of the tests".getBytes(StandardCharsets.UTF_8));
    static final String PERSON = "PERSON";

    private MailSet() {}

    /** @param expected code of the class, or {@link #PERSON} */
    record Labelled(String expected, String about, Mail mail) {

        String found() {
            return MailSet.detect(mail).machine().map(MachineMail::code).orElse(PERSON);
        }

        @Override
        public String toString() {
            return expected + " " + about + " " + mail.subject();
        }
    }

    static MachineMailDetector.Detection detect(Mail mail) {
        return new MachineMailDetector(new LoopMarks(SEAL)).detect(mail);
    }

    static Mail mail(String text) {
        return Mail.of(MailParser.parse(text.getBytes(StandardCharsets.UTF_8)));
    }

    static List<Labelled> of(String file) {
        return Arrays.stream(text(file).split("(?m)^%%\\n"))
                .map(MailSet::labelled)
                .toList();
    }

    private static Labelled labelled(String text) {
        if (!text.startsWith("# ")) {
            return new Labelled(PERSON, "", mail(text));
        }
        String[] lines = text.split("\n", 2);
        String[] label = lines[0].substring(2).split(" ", 2);
        return new Labelled(label[0], label.length > 1 ? label[1] : "", mail(lines[1]));
    }

    private static String text(String file) {
        try (InputStream in = MailSet.class.getResourceAsStream("/mail/automatic/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
