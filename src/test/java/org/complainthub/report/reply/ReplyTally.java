package org.complainthub.report.reply;

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

/** Counts which fields of replies to a report of the short form are read right, are lost, or are wrong. */
final class ReplyTally {

    private final ReplyReader reader = new ReplyReader(new MachineMailDetector(new LoopMarks(ReportStage.SEAL)));
    private final ReplyForm form;
    private final String guard;
    private final List<String> mistakes = new ArrayList<>();
    private int replies;
    private int right;
    private int lost;
    private int wrong;

    ReplyTally(String form, String guard) {
        this.form = new ReplyForm(ReportStage.FORMS.of(form));
        this.guard = guard;
    }

    /** Reads a raw mail and compares it with what it says. */
    void add(String name, String mail, Measures said) {
        ReplyMail reply = reader.read(mail.getBytes(StandardCharsets.UTF_8));
        Measures read = Measures.NONE;
        for (String text : reply.texts()) {
            read = read.orElse(form.read(text, guard, reply.senderName()));
        }
        replies++;
        for (ReportField field : ReportField.values()) {
            compare(name + " " + field, said.get(field), read.get(field));
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

    int replies() {
        return replies;
    }

    int wrong() {
        return wrong;
    }

    /** Share of the fields that were said. */
    double share() {
        return right / (double) (right + lost + wrong);
    }

    @Override
    public String toString() {
        return "%d replies, %d fields: %d right, %d lost, %d wrong%n%s"
                .formatted(replies, right + lost + wrong, right, lost, wrong, String.join("\n", mistakes));
    }
}
