package org.complainthub.normalize.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Legibility;
import org.junit.jupiter.api.Test;

/** Figures over a folder of mails, {@code -Dcorpus=DIR}; skipped without one. {@code -Dcorpus.details=true} prints every mail. */
class MailCorpusTest {

    @Test
    void readsEveryMailOfTheCorpusOrSaysWhyNot() throws IOException {
        String corpus = System.getProperty("corpus");
        assumeTrue(corpus != null, "no corpus given: -Dcorpus=DIR");
        TreeMap<String, TreeMap<String, Integer>> folders = new TreeMap<>();
        List<String> unexplained = new ArrayList<>();
        for (Path file : mails(Path.of(corpus))) {
            TreeMap<String, Integer> counts = folders.computeIfAbsent(
                    Path.of(corpus).relativize(file).getName(0).toString(), f -> new TreeMap<>());
            try {
                take(file, counts, unexplained);
            } catch (RuntimeException e) {
                counts.merge("exceptions", 1, Integer::sum);
                unexplained.add(file + ": " + e);
            }
        }
        folders.forEach((folder, counts) -> System.out.println(folder + " " + counts));
        assertEquals(List.of(), unexplained);
    }

    private static void take(Path file, Map<String, Integer> counts, List<String> unexplained) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        counts.merge("mails", 1, Integer::sum);
        Complaint complaint;
        long start = System.nanoTime();
        try {
            complaint = MailReceipts.read(bytes);
        } catch (InvalidInput refused) {
            counts.merge("refused: " + refused.getMessage(), 1, Integer::sum);
            return;
        }
        counts.merge("slowest ms", (int) ((System.nanoTime() - start) / 1_000_000), Math::max);
        counts.merge(complaint.legibility().name(), 1, Integer::sum);
        counts.merge(complaint.kind() == Kind.NOT_FEEDBACK ? "machine" : "person", 1, Integer::sum);
        counts.merge("evidence", complaint.evidence().size() - 1, Integer::sum);
        complaint.defects().forEach(defect -> counts.merge("defect " + defect.code(), 1, Integer::sum));
        boolean explained = complaint.kind() == Kind.NOT_FEEDBACK
                || complaint.legibility() != Legibility.READ
                || !complaint.text().verbatim().isBlank();
        if (!explained || has(complaint, "READING_FAILED")) {
            unexplained.add(file + ": " + complaint.defects());
        }
        if (Boolean.getBoolean("corpus.details")) {
            print(file, complaint);
        }
    }

    private static boolean has(Complaint complaint, String code) {
        return complaint.defects().stream().map(Defect::code).anyMatch(code::equals);
    }

    private static void print(Path file, Complaint complaint) {
        System.out.println("== " + file + " " + complaint.kind() + " " + complaint.legibility() + "\n   FROM "
                + complaint.complainant() + "\n   DEFECTS " + complaint.defects() + "\n   EVIDENCE "
                + complaint.evidence().stream().skip(1).map(EvidenceItem::name).toList()
                + "\n   SUBJECT " + complaint.text().subject() + "\n   | "
                + complaint.text().verbatim().replace("\n", "\n   | "));
    }

    private static List<Path> mails(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(eml|msg)"))
                    .sorted()
                    .toList();
        }
    }
}
