package org.complainthub.normalize.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Narrative;
import org.complainthub.normalize.Content;
import org.junit.jupiter.api.Test;

/** Figures over a folder of mails, {@code -Dcorpus=DIR}; skipped without one. */
class MailCorpusTest {

    @Test
    void readsEveryMailOfTheCorpusWithoutAnException() throws IOException {
        String corpus = System.getProperty("corpus");
        assumeTrue(corpus != null, "no corpus given: -Dcorpus=DIR");
        TreeMap<String, Integer> counts = new TreeMap<>();
        List<String> thrown = new ArrayList<>();
        boolean details = Boolean.getBoolean("corpus.details");
        for (Path file : mails(Path.of(corpus))) {
            try {
                note(file, counts, details);
            } catch (RuntimeException e) {
                thrown.add(file + ": " + e);
            }
        }
        counts.forEach((what, count) -> System.out.println(what + " " + count));
        assertEquals(List.of(), thrown);
    }

    private static void note(Path file, java.util.Map<String, Integer> counts, boolean details) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (!MailReceipts.reader().recognises(MailReceipts.receipt(bytes), new Content(bytes, ""))) {
            counts.merge("not recognised", 1, Integer::sum);
            System.out.println("NOT RECOGNISED " + file);
            return;
        }
        Complaint complaint = MailReceipts.read(bytes);
        counts.merge("read", 1, Integer::sum);
        counts.merge(complaint.kind() == Kind.NOT_FEEDBACK ? "machine" : "person", 1, Integer::sum);
        complaint.defects().forEach(defect -> counts.merge("defect " + defect.code(), 1, Integer::sum));
        if (details) {
            print(file, complaint);
        }
    }

    private static void print(Path file, Complaint complaint) {
        Narrative text = complaint.text();
        System.out.println("== " + file.getFileName() + " " + complaint.kind() + " " + complaint.channel() + " "
                + complaint.times() + "\n   " + complaint.complainant() + " " + complaint.referral() + "\n   "
                + complaint.correlation() + "\n   " + complaint.defects() + "\n   SUBJECT " + text.subject()
                + "\n   " + text.verbatim().length() + "/"
                + text.customerWords().length() + "\n   "
                + text.customerWords().replace("\n", "\n   "));
    }

    private static List<Path> mails(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(eml|msg)"))
                    .sorted()
                    .toList();
        }
    }
}
