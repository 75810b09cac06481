package org.complainthub.mail.automatic;

import java.util.Optional;
import java.util.regex.Pattern;
import org.complainthub.complaint.Defect;
import org.complainthub.mail.Mail;
import org.complainthub.mail.reply.NewText;
import org.complainthub.mail.text.Appointment;

/** What calendars send when somebody accepts or declines an invitation; with words of his own it is a letter. */
public final class AppointmentAnswer {

    private static final Pattern SUBJECT = Pattern.compile(
            "(?i)\\s*(accepted|declined|tentative(ly accepted)?|已接受|已拒绝|已謝絕|暂定|暫定|接受|谢绝|zugesagt|abgesagt|accepté|refusé)\\s*[:：].*");
    private static final Pattern BOILERPLATE = Pattern.compile(
            "(?is).{0,200}(has (tentatively )?(accepted|declined|replied)[^\\n]{0,20} (to )?this invitation"
                    + "|(has )?(accepted|declined) (your|the) (invitation|meeting)|已(接受|拒绝)(此|该|您的)?(邀请|会议)).*");

    private AppointmentAnswer() {}

    /** Why the mail is no feedback; empty when it is none or says something. */
    public static Optional<Defect> reason(Mail mail) {
        boolean answer =
                Appointment.in(mail.message()).filter(Appointment::isAnswer).isPresent();
        boolean subject = SUBJECT.matcher(mail.subject()).matches();
        boolean says = !NewText.isEmpty(mail.text())
                && !mail.text().startsWith("Appointment:")
                && !BOILERPLATE.matcher(mail.text()).matches();
        return !says && (answer || subject)
                ? Optional.of(new Defect("APPOINTMENT_ANSWER", "message", mail.subject(), "NOT_FEEDBACK"))
                : Optional.empty();
    }
}
