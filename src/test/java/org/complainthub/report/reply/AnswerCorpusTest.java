package org.complainthub.report.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.complainthub.mail.automatic.LoopMarks;
import org.complainthub.mail.automatic.MachineMailDetector;
import org.complainthub.report.ReportStage;
import org.complainthub.report.register.Measures;
import org.complainthub.report.register.ReportField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads labelled replies from outside the project: {@code -Danswers=DIR} names a folder of mails with a {@code truth.jsonl};
 * without it the test is skipped. Of each line it takes file, verdict, fields and also (other values that are right).
 */
class AnswerCorpusTest {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerCorpusTest.class);
    private static final Map<String, ReportField> FIELDS = Map.of(
            "corrective", ReportField.CORRECTIVE,
            "preventive", ReportField.PREVENTIVE,
            "cause", ReportField.CAUSE,
            "escape", ReportField.ESCAPE_CAUSE,
            "immediate", ReportField.CONTAINMENT,
            "owner", ReportField.OWNER,
            "due", ReportField.DUE,
            "documents", ReportField.DOCUMENTS,
            "horizontal", ReportField.DEPLOYMENT);

    private static final Set<String> OF_MEASURES =
            Set.of("corrective", "preventive", "separate", "emptyCorrective", "emptyPreventive");

    private final ReplyReader reader = new ReplyReader(new MachineMailDetector(new LoopMarks(ReportStage.SEAL)));
    private final ReplyForm form = new ReplyForm(ReportStage.FORMS.of("service"));
    private final List<String> mistakes = new ArrayList<>();
    private int fields;
    private int right;
    private int verdicts;

    @Test
    void readsNearlyEveryField() throws IOException {
        String folder = System.getProperty("answers");
        assumeTrue(folder != null, "skipped: -Danswers=DIR names no folder of labelled replies");
        List<String> truth = Files.readAllLines(Path.of(folder, "truth.jsonl"));
        for (String line : truth) {
            compare(Path.of(folder), new ObjectMapper().readTree(line));
        }
        LOG.warn(
                "{} mails, {} verdicts right, {} of {} fields right; {}",
                truth.size(),
                verdicts,
                right,
                fields,
                mistakes);
        assertThat(right).isGreaterThanOrEqualTo(fields * 95 / 100);
    }

    private void compare(Path folder, JsonNode truth) throws IOException {
        ReplyMail mail =
                reader.read(Files.readAllBytes(folder.resolve(truth.get("file").asText())));
        Measures read = Measures.NONE;
        for (String text : mail.texts()) {
            read = read.orElse(form.read(text, "", mail.senderName()));
        }
        compareVerdict(truth, read);
        for (Map.Entry<String, ReportField> field : FIELDS.entrySet()) {
            List<String> defensible = Stream.concat(Stream.of(truth.get("fields")), elements(truth.get("also")))
                    .map(fields -> fields.path(field.getKey()))
                    .filter(value -> !value.isMissingNode())
                    .map(value -> folded(value.asText()))
                    .toList();
            compare(
                    truth.get("file").asText() + " " + field.getKey(),
                    defensible,
                    folded(value(read, field.getValue())));
        }
    }

    private void compareVerdict(JsonNode truth, Measures read) {
        List<String> defensible = Stream.concat(Stream.of(truth), elements(truth.get("also")))
                .map(one -> one.path("verdict").asText())
                .filter(verdict -> !verdict.isEmpty())
                .toList();
        boolean sentBack = ReportStage.GATES.faults("service", read).stream().anyMatch(OF_MEASURES::contains);
        String verdict = read.said().isEmpty() ? "no_answer" : sentBack ? "send_back" : "accept";
        verdicts += defensible.contains(verdict) ? 1 : 0;
        if (!defensible.contains(verdict)) {
            mistakes.add("\n" + truth.get("file").asText() + " " + verdict + " for " + defensible + " " + read.said());
        }
    }

    private void compare(String name, List<String> defensible, String read) {
        boolean isRight = defensible.contains(read);
        if (!read.isEmpty() || !defensible.get(0).isEmpty()) {
            fields++;
            right += isRight ? 1 : 0;
        }
        if (!isRight) {
            mistakes.add("\n" + name + " is <" + read + "> and should be <" + defensible.get(0) + ">");
        }
    }

    private static String value(Measures read, ReportField field) {
        String value =
                switch (field) {
                    case OWNER -> first(read.correctiveOwner(), read.preventiveOwner());
                    case DUE -> first(read.correctiveDue(), read.preventiveDue());
                    default -> read.get(field);
                };
        return value == null ? "" : value;
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return array == null
                ? Stream.of()
                : Stream.iterate(0, i -> i < array.size(), i -> i + 1).map(array::get);
    }
}
