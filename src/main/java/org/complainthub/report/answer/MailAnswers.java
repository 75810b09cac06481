package org.complainthub.report.answer;

import java.util.List;
import org.complainthub.complaint.CorrectiveActionFact;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.report.CorrectiveActionReport;
import org.complainthub.report.Measures;
import org.complainthub.report.outbox.MailNote;
import org.complainthub.report.outbox.Outbox;
import org.complainthub.report.outbox.OutboxMail;
import org.springframework.stereotype.Component;

/** Answers that come by mail; what machines send back is noted and never an answer. */
@Component("mailAnswers")
class MailAnswers {

    private final ReplyReader reader = new ReplyReader();
    private final ReportThreads threads;
    private final Outbox outbox;
    private final AnswerJudge judge;

    MailAnswers(ReportThreads threads, Outbox outbox, AnswerJudge judge) {
        this.threads = threads;
        this.outbox = outbox;
        this.judge = judge;
    }

    /** @throws InvalidInput when it is no proven answer to an open report */
    List<CorrectiveActionFact> receive(String receiptId, byte[] bytes) {
        ReplyMail reply = reader.read(bytes);
        if (reply.machine() != null) {
            return note(receiptId, reply, reply.machine());
        }
        OutboxMail answered = threads.answered(reply)
                .orElseThrow(
                        () -> new InvalidInput("the mail answers none of our mails: neither its thread nor a report"
                                + " number with its key in the text proves which report it is about"));
        if (answered.reportNumber() == null) {
            throw new InvalidInput("the mail answers " + answered.messageId() + ", which asked for no measures");
        }
        CorrectiveActionReport report = judge.report(answered.reportNumber());
        Measures measures = measures(reply, report);
        return !measures.saysSomething() && AutomaticMail.hasRobotSubject(reply.subject())
                ? note(receiptId, reply, MailNote.Kind.AUTOMATIC_REPLY)
                : judge.judge(report, new SubmittedAnswer(receiptId, measures, reply.from()));
    }

    private static Measures measures(ReplyMail reply, CorrectiveActionReport report) {
        Measures measures = Measures.NONE;
        for (String text : reply.texts()) {
            // the HTML may have kept what the plain text lost
            if (!AnswerPolicy.missing(measures).isEmpty()) {
                measures = measures.orElse(ReplyForm.read(text, report.guard()));
            }
        }
        return measures;
    }

    private List<CorrectiveActionFact> note(String receiptId, ReplyMail reply, MailNote.Kind kind) {
        OutboxMail ours = threads.reactedTo(reply)
                .orElseThrow(
                        () -> new InvalidInput("an automatic mail (" + kind + ") that reacts to none of our mails"));
        outbox.note(new MailNote(ours.messageId(), receiptId, kind, reply.subject()));
        return List.of();
    }
}
