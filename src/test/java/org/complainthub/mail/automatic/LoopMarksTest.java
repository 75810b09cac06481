package org.complainthub.mail.automatic;

import static org.assertj.core.api.Assertions.assertThat;

import org.complainthub.complaint.Defect;
import org.complainthub.complaint.Seal;
import org.complainthub.mail.Mail;
import org.junit.jupiter.api.Test;

class LoopMarksTest {

    private static final String FROM = "reports@dealer.example";
    private static final String TEXT = "We have received your complaint.\nThank you.";
    private final LoopMarks marks = new LoopMarks(MailSet.SEAL);
    private final String mark = marks.of(new LoopMarks.Marked("<c-1.ack@dealer.example>", FROM, "Received", TEXT), 2);

    @Test
    void knowsItsOwnMailByTheMessageId() {
        Mail mail = mail(mark, "<c-1.ack@dealer.example>", FROM, "Received\n\n" + TEXT + "\n\nA gateway added this.");

        assertThat(marks.read(mail)).isEqualTo(new LoopMark(LoopMark.State.OWN, 2));
        assertThat(MailSet.detect(mail).machine()).contains(new MachineMail.OwnMail(2, "X-Hub-Loop"));
    }

    @Test
    void knowsItsOwnMailByTheWordsWhenAProviderChangedTheMessageId() {
        Mail mail = mail(mark, "<new@provider.example>", FROM, "Received\n\n" + TEXT.replace("\n", "\r\n  "));

        assertThat(marks.read(mail).state()).isEqualTo(LoopMark.State.OWN);
    }

    @Test
    void doesNotBelieveACopiedMarkButItsHop() {
        Mail mail = mail(mark, "<x@mail.example>", "lin@mail.example", "Brakes\n\nMy brakes fail.");

        assertThat(marks.read(mail)).isEqualTo(new LoopMark(LoopMark.State.COPIED, 2));
        assertThat(MailSet.detect(mail).machine()).isEmpty();
        assertThat(MailSet.detect(mail).defects()).extracting(Defect::code).containsExactly("FORGED_LOOP_MARK");
    }

    @Test
    void doesNotBelieveACopiedMarkFromAForgedSender() {
        Mail mail = mail(mark, "<x@mail.example>", FROM, "Brakes\n\nMy brakes fail.");

        assertThat(marks.read(mail).state()).isEqualTo(LoopMark.State.COPIED);
    }

    @Test
    void doesNotBelieveAMarkOfAnotherSecretOrForm() {
        String other = new LoopMarks(new Seal(new byte[32]))
                .of(new LoopMarks.Marked("<c-1@dealer.example>", FROM, "Received", TEXT), 1);

        for (String forged : new String[] {other, mark.replace("hop=2", "hop=1"), "1", "<a@b>", ""}) {
            Mail mail = mail(forged, "<c-1.ack@dealer.example>", FROM, "Received\n\n" + TEXT);
            assertThat(marks.read(mail)).as(forged).isEqualTo(new LoopMark(LoopMark.State.FORGED, 0));
        }
    }

    private static Mail mail(String mark, String id, String from, String subjectAndText) {
        return MailSet.mail(
                "X-Hub-Loop: " + mark + "\nMessage-ID: " + id + "\nFrom: " + from + "\nSubject: " + subjectAndText);
    }
}
