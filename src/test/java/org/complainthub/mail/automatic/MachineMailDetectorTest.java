package org.complainthub.mail.automatic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.complainthub.complaint.Defect;
import org.complainthub.mail.Mail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MachineMailDetectorTest {

    static Stream<MailSet.Labelled> people() {
        return Stream.of("people-zh.txt", "people-en.txt").flatMap(file -> MailSet.of(file).stream());
    }

    static Stream<MailSet.Labelled> machines() {
        return Stream.of("bounces.txt", "machines.txt").flatMap(file -> MailSet.of(file).stream());
    }

    @ParameterizedTest
    @MethodSource("people")
    void takesNoPersonForAMachine(MailSet.Labelled mail) {
        assertThat(mail.found()).isEqualTo(MailSet.PERSON);
    }

    @ParameterizedTest
    @MethodSource("machines")
    void namesWhatAMachineSends(MailSet.Labelled mail) {
        assertThat(mail.found()).isEqualTo(mail.expected());
    }

    @Test
    void keepsAComplaintThatTheServerCallsSpamAndSaysSo() {
        Mail mail = MailSet.mail("X-Spam-Flag: YES\nFrom: a@b.example\nSubject: 投诉\n\n我的车刹车异响，你们一直没解决。");

        assertThat(MailSet.detect(mail).machine()).isEmpty();
        assertThat(MailSet.detect(mail).defects()).extracting(Defect::code).containsExactly("SPAM_SUSPECTED");
    }

    @Test
    void saysWhyAMailIsNoFeedback() {
        Mail mail = MailSet.mail("From: a@b.example\nSubject: x\nAuto-Submitted: auto-replied\n\nAway.");

        assertThat(MailSet.detect(mail).defects())
                .isEqualTo(
                        List.of(new Defect("AUTO_REPLY", "message", "Auto-Submitted: auto-replied", "NOT_FEEDBACK")));
    }
}
