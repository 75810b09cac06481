package org.complainthub.mail.automatic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.complainthub.complaint.Defect;
import org.complainthub.mail.Mail;
import org.complainthub.mail.automatic.MachineMail.OwnMail;
import org.complainthub.mail.automatic.MachineMail.SpamVerdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tells the mails that no person wrote to complain. The kinds are tried in order and the first that fits names the mail;
 * a person's words about a matter of his own weigh against every sign but a machine's own declaration.
 */
@Component("machineMailDetector")
public final class MachineMailDetector {

    private static final int PERSONAL = 2;

    private final LoopMarks marks;
    private final SpamVerdicts spam;
    private final List<Function<Mail, Optional<? extends MachineMail>>> kinds = List.of(
            this::own,
            CloudNotification::in,
            FeedbackReports::in,
            ReadReceipts::in,
            CertifiedReceipts::in,
            DeliveryReports::in,
            CalendarNotices::in,
            AutomaticReplies::in,
            BulkMails::in,
            this::spam);

    @Autowired
    public MachineMailDetector(LoopMarks marks, SpamProperties spam) {
        this.marks = marks;
        this.spam = new SpamVerdicts(spam);
    }

    /** With the filters that the hub knows. */
    public MachineMailDetector(LoopMarks marks) {
        this(marks, new SpamProperties(Map.of()));
    }

    /**
     * What was found.
     *
     * @param machine empty for a person's mail
     * @param defects why it is no feedback, and marks that were not believed
     */
    public record Detection(Optional<MachineMail> machine, List<Defect> defects) {

        public Detection {
            defects = List.copyOf(defects);
        }
    }

    /** Judges a mail; never throws. */
    public Detection detect(Mail mail) {
        Optional<MachineMail> machine = kinds.stream()
                .<MachineMail>flatMap(kind -> kind.apply(mail).stream())
                .findFirst();
        List<Defect> defects = new ArrayList<>();
        machine.map(MachineMail::reason).ifPresent(defects::add);
        LoopMark.State mark = marks.read(mail).state();
        if (mark == LoopMark.State.FORGED || mark == LoopMark.State.COPIED) {
            defects.add(new Defect("FORGED_LOOP_MARK", LoopMarks.HEADER, mark.name(), "ignored"));
        }
        if (machine.isEmpty()) {
            spam.in(mail).ifPresent(header -> defects.add(new Defect("SPAM_SUSPECTED", header, "spam", "kept")));
        }
        return new Detection(machine, defects);
    }

    private Optional<OwnMail> own(Mail mail) {
        LoopMark mark = marks.read(mail);
        return mark.state() == LoopMark.State.OWN
                ? Optional.of(new OwnMail(mark.hop(), LoopMarks.HEADER))
                : Optional.empty();
    }

    /** A filter errs; who speaks of a matter of his own is heard all the same. */
    private Optional<SpamVerdict> spam(Mail mail) {
        return PersonalWords.weight(mail) >= PERSONAL
                ? Optional.empty()
                : spam.in(mail).map(SpamVerdict::new);
    }
}
