package org.complainthub.report.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.report.ReportFixtures.aComplaint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.complainthub.mail.automatic.LoopMarks;
import org.complainthub.mail.automatic.MachineMailDetector;
import org.complainthub.report.ReportStage;
import org.complainthub.report.register.Measures;
import org.complainthub.report.register.ReportField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replies in the style of every common mail program are read field by field. */
class ReplyGridTest {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyGridTest.class);
    private static final double LEAST = 0.95;

    private final ReportStage stage = ReportStage.onH2();
    private final ReplyReader reader = new ReplyReader(new MachineMailDetector(new LoopMarks(ReportStage.SEAL)));
    private final ReplyForm form = new ReplyForm(ReportStage.FORMS.of("service"));
    private final List<String> mistakes = new ArrayList<>();
    private int right;
    private int lost;
    private int wrong;

    @Test
    void readsNearlyEveryFieldAndTakesNoWrongOneSilently() {
        stage.correctiveActions.receive(aComplaint().ofService(), "WORKSHOP");
        String ours = stage.column("select body from outbox_mail").get(0);
        List<ReplyGrid.Reply> replies = new ReplyGrid(ours).replies();
        replies.forEach(this::compare);

        int fields = right + lost + wrong;
        LOG.warn(
                "{} replies, {} fields: {} right, {} lost, {} wrong {}",
                replies.size(),
                fields,
                right,
                lost,
                wrong,
                mistakes.stream().limit(20).toList());
        assertThat(replies).hasSizeGreaterThan(200);
        assertThat(wrong).as(mistakes.toString()).isZero();
        assertThat(right).isGreaterThanOrEqualTo((int) Math.ceil(LEAST * fields));
    }

    private void compare(ReplyGrid.Reply reply) {
        ReplyMail mail = reader.read(reply.mail().getBytes(StandardCharsets.UTF_8));
        Measures read = Measures.NONE;
        for (String text : mail.texts()) {
            read = read.orElse(form.read(text, stage.report("WORKSHOP").guard(), mail.senderName()));
        }
        for (ReportField field : ReportField.values()) {
            compare(reply.name() + " " + field, reply.said().get(field), read.get(field));
        }
    }

    private void compare(String name, @Nullable String said, @Nullable String read) {
        if (Objects.equals(said, read)) {
            right += said == null ? 0 : 1;
        } else if (read == null) {
            lost++;
            mistakes.add(name + " lost");
        } else {
            wrong++;
            mistakes.add(name + ": " + read);
        }
    }
}
