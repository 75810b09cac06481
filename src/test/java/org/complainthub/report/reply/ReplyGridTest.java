package org.complainthub.report.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.report.ReportFixtures.aComplaint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.complainthub.report.ReportStage;
import org.complainthub.report.register.Measures;
import org.complainthub.report.register.ReportField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replies in the style of every common mail program are read field by field. */
class ReplyGridTest {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyGridTest.class);
    private static final double LEAST = 0.95;

    private final ReportStage stage = ReportStage.onH2();
    private String ours = "";
    private ReplyTally tally = new ReplyTally("service", "");

    @BeforeEach
    void ask() {
        stage.correctiveActions.receive(aComplaint().ofService(), "WORKSHOP");
        ours = stage.column("select body from outbox_mail").get(0);
        tally = new ReplyTally("service", stage.report("WORKSHOP").guard());
    }

    @Test
    void readsNearlyEveryFieldAndTakesNoWrongOneSilently() {
        new ReplyGrid(ours).replies().forEach(reply -> tally.add(reply.name(), reply.mail(), reply.said()));

        assertThat(tally.replies()).isGreaterThan(200);
        assertNearlyAllRight();
    }

    /** Each is of a class of its own; a block begins with its name, then what it says, then the mail's text. */
    @Test
    void readsWhatPeopleMakeOfTheForm() {
        for (String block : fixture("/report/reply-variations.txt").split("(?m)^%% ")) {
            if (!block.isBlank()) {
                add(block);
            }
        }
        assertThat(tally.replies()).isGreaterThanOrEqualTo(30);
        assertNearlyAllRight();
    }

    /** As {@link #readsWhatPeopleMakeOfTheForm()}, written by somebody who had not looked at the reader. */
    @Test
    void readsWhatStrangersWrite() {
        for (String block : fixture("/report/reply-strangers.txt").split("(?m)^%% ")) {
            if (!block.isBlank()) {
                add(block);
            }
        }
        assertThat(tally.replies()).isGreaterThanOrEqualTo(40);
        assertNearlyAllRight();
    }

    private void assertNearlyAllRight() {
        LOG.warn("{}", tally);
        assertThat(tally.wrong()).as(tally.toString()).isZero();
        assertThat(tally.share()).as(tally.toString()).isGreaterThanOrEqualTo(LEAST);
    }

    private void add(String block) {
        String[] parts = block.split("(?m)^--\n", 2);
        String[] said = parts[0].split("\n(?=\\w+: )");
        Measures measures = Measures.NONE;
        for (String line : Arrays.copyOfRange(said, 1, said.length)) {
            String[] field = line.split(": ", 2);
            measures = measures.with(named(field[0]), field[1].strip());
        }
        String text = parts[1].replace("{{ours}}", ours).replace("{{quoted}}", ours.replaceAll("(?m)^", "> "));
        tally.add(said[0], ReplyGrid.mail(text, text.startsWith("<html")), measures);
    }

    private static ReportField named(String json) {
        return Arrays.stream(ReportField.values())
                .filter(field -> field.json().equals(json))
                .findFirst()
                .orElseThrow();
    }

    private static String fixture(String name) {
        try (InputStream in = ReplyGridTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
