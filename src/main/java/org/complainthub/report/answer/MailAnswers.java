package org.complainthub.report.answer;

import java.util.List;
import java.util.Optional;
import org.complainthub.complaint.Announced;
import org.complainthub.complaint.CorrectiveActionFact;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.mail.automatic.MachineMail;
import org.complainthub.report.outbox.OutboxMail;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.Measures;
import org.complainthub.report.reply.ReplyForm;
import org.complainthub.report.reply.ReplyMail;
import org.complainthub.report.reply.ReplyReader;
import org.springframework.stereotype.Component;

/** Answers that come by mail; what machines send back is noted and never an answer. */
@Component("mailAnswers")
class MailAnswers {

    private final ReplyReader reader;
    private final ReportThreads threads;
    private final MailReactions reactions;
    private final AnswerJudge judge;
    private final AnswerAsides asides;

    MailAnswers(ReplyReader reader, ReportThreads threads, MailReactions reactions, AnswerAsides asides) {
        this.reader = reader;
        this.threads = threads;
        this.reactions = reactions;
        this.asides = asides;
        this.judge = asides.judge();
    }

    /** @throws InvalidInput when it is no proven answer to an open report */
    List<Announced> receive(String receiptId, byte[] bytes) {
        ReplyMail reply = reader.read(bytes);
        MachineMail machine = reply.machine();
        if (machine != null && (machine.isCertain() || !isFilledIn(reply))) {
            OutboxMail ours = threads.reactedTo(reply)
                    .orElseThrow(() -> new InvalidInput(
                            "an automatic mail (" + machine.code() + ") that reacts to none of our mails"));
            return reactions.note(receiptId, reply, machine, ours);
        }
        CorrectiveActionReport report = report(receiptId, reply);
        asides.attachments().keep(report, receiptId, reply.attachments());
        Measures measures = measures(reply, report);
        Optional<AnswerRemark.Kind> remark = remark(receiptId, report, measures);
        if (remark.isPresent()) {
            asides.remarks().keep(report, new AnswerRemark(receiptId, remark.get(), reply.from(), reply.newWords()));
            return List.of();
        }
        List<CorrectiveActionFact> facts = judge.judge(report, new SubmittedAnswer(receiptId, measures, reply.from()));
        asides.remarks().tellOfOtherAuthor(report, receiptId, reply.from());
        return List.copyOf(facts);
    }

    /** Whether the mail is no answer: too late, or without a word of the form. */
    private Optional<AnswerRemark.Kind> remark(String receiptId, CorrectiveActionReport report, Measures measures) {
        if (judge.knows(receiptId)) {
            return Optional.empty();
        }
        if (!report.state().isOpen()) {
            return Optional.of(AnswerRemark.Kind.LATE);
        }
        return measures.said().isEmpty() ? Optional.of(AnswerRemark.Kind.REMARK) : Optional.empty();
    }

    private CorrectiveActionReport report(String receiptId, ReplyMail reply) {
        OutboxMail answered = threads.answered(reply).orElseThrow(() -> {
            asides.remarks().tellUnmatched(receiptId, reply.from());
            return new InvalidInput("the mail answers none of our mails: neither its thread nor a report"
                    + " number with its key in the text proves which report it is about");
        });
        if (answered.reportNumber() == null) {
            throw new InvalidInput("the mail answers " + answered.messageId() + ", which asked for no measures");
        }
        return judge.report(answered.reportNumber());
    }

    /** What only looks like a machine's mail is an answer when it brings a filled-in form. */
    private boolean isFilledIn(ReplyMail reply) {
        return threads.answered(reply)
                .flatMap(ours -> Optional.ofNullable(ours.reportNumber()))
                .map(judge::report)
                .filter(report -> measures(reply, report).saysSomething())
                .isPresent();
    }

    private Measures measures(ReplyMail reply, CorrectiveActionReport report) {
        ReplyForm form = judge.replyForm(report);
        Measures measures = Measures.NONE;
        for (String text : reply.texts()) {
            // the HTML may have kept what the plain text lost, the attachment has what "see attached" points to
            if (!judge.isComplete(report, measures)) {
                Measures read = form.read(text, report.guard(), reply.senderName());
                measures = judge.accepted(measures).orElse(read).orElse(measures);
            }
        }
        return measures;
    }
}
