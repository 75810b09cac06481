package org.complainthub.report.followup;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.stream.Stream;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.CorrectiveActionFact;
import org.complainthub.complaint.Relation;
import org.complainthub.reference.ReferenceData;
import org.complainthub.report.announcement.ReportAnnouncements;
import org.complainthub.report.followup.Effectiveness.State;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.ReportMatter;
import org.complainthub.report.register.ReportStep;
import org.complainthub.report.register.ReportStores;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Judges measures by what comes after them: a repeat of their file, or the same category at the same store, puts them in
 * question; nothing of the kind until the end proves them effective.
 */
@Component("recurrences")
public class Recurrences {

    private static final Set<Relation> OF_A_KNOWN_MATTER = Set.of(Relation.REDELIVERY, Relation.SAME_MATTER);

    private final EffectivenessRegister register;
    private final ReportStores stores;
    private final ReportAnnouncements announcements;
    private final ReminderMail mail;

    public Recurrences(
            EffectivenessRegister register, ReportStores stores, ReportAnnouncements announcements, ReminderMail mail) {
        this.register = register;
        this.stores = stores;
        this.announcements = announcements;
        this.mail = mail;
    }

    /** Puts in question what this receipt says did not work; the same receipt again changes nothing. */
    public void judge(Complaint complaint) {
        String file = complaint.complaintNumber();
        if (file == null || !complaint.kind().demandsMeasures()) {
            return;
        }
        stores.transaction()
                .executeWithoutResult(status -> Stream.concat(ofItsFile(complaint, file), ofOtherFiles(complaint, file))
                        .filter(watched -> decide(watched, State.RECURRED, file, complaint.receiptId()))
                        .forEach(watched -> mail.recurred(
                                announce("corrective-action.recurred.v1", watched, complaint.receiptId()), file)));
    }

    private Stream<Effectiveness> ofItsFile(Complaint complaint, String file) {
        return complaint.relation() == Relation.REPEAT
                ? register.ofFile(file, complaint.times().receivedAt()).stream()
                : Stream.of();
    }

    private Stream<Effectiveness> ofOtherFiles(Complaint complaint, String file) {
        ReferenceData reference = mail.reference();
        String store = ReportMatter.storeOf(complaint, reference);
        boolean somewhere = store != null || reference.stores().isEmpty();
        boolean again = complaint.relation() == null || !OF_A_KNOWN_MATTER.contains(complaint.relation());
        return again && somewhere
                ? register
                        .alike(
                                new EffectivenessRegister.Likeness(
                                        file, store, complaint.problem().categories()),
                                complaint.times().receivedAt())
                        .stream()
                : Stream.of();
    }

    /** Closes the question of what has been watched long enough. */
    public void conclude() {
        register.over(mail.now()).forEach(watched -> stores.transaction().executeWithoutResult(status -> {
            String cause = "watched until " + watched.endsAt();
            if (decide(watched, State.EFFECTIVE, null, cause)) {
                announce("corrective-action.effective.v1", watched, cause);
            }
        }));
    }

    private boolean decide(Effectiveness watched, State state, @Nullable String file, String cause) {
        OffsetDateTime now = mail.now();
        return register.update(watched, watched.become(state, file, now), ReportStep.ofHub(cause, now));
    }

    private CorrectiveActionReport announce(String fact, Effectiveness watched, String cause) {
        CorrectiveActionReport report =
                stores.reports().find(watched.reportNumber()).orElseThrow();
        announcements.add(new CorrectiveActionFact(
                fact,
                cause,
                report.number(),
                report.complaintNumber(),
                report.department(),
                report.state().name(),
                mail.now(),
                report.measures().corrective(),
                report.measures().preventive(),
                report.answeredBy()));
        return report;
    }
}
