package org.complainthub.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.Narrative;
import org.complainthub.complaint.Receipt;
import org.complainthub.complaint.Referral;
import org.complainthub.complaint.Registration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisteredLetterTest {

    private static final OffsetDateTime DUE = OffsetDateTime.parse("2026-11-20T00:00+08:00");
    private static final Registration NOTED = new Registration("沈知远", "138 0000 0001", "2026-117", "HB01", null);

    @Test
    void goesBeforeWhatTheLetterSeemsToSay() {
        Complaint complaint = complaint(NOTED, Channel.LETTER, null);
        assertThat(complaint.complainant().name()).isEqualTo("沈知远");
        assertThat(complaint.complainant().phone()).isEqualTo("138 0000 0001");
        assertThat(complaint.complainant().email()).isEqualTo("ann@mail.example");
        assertThat(complaint.visit().store()).isEqualTo("HB01");
        assertThat(complaint.referral()).isEqualTo(new Referral(null, "2026-117", null, null));
    }

    @Test
    void namesTheAuthorityOfAReferral() {
        Registration noted = new Registration("云州市消费者协会", null, "消字7号", null, null);
        Referral read = new Referral("消费者协会", null, "转办单", DUE);
        Complaint complaint = complaint(noted, Channel.CONSUMER_ASSOC, read);
        assertThat(complaint.referral()).isEqualTo(new Referral("云州市消费者协会", "消字7号", "转办单", DUE));
        assertThat(complaint.complainant().name()).isEqualTo("Ann Lee");
    }

    @Test
    void complainsInNobodysNameWhenTheAuthorityTurnsOutLater() {
        Registration noted = new Registration("云州市消费者协会", null, null, null, null);
        RegisteredLetter letter = RegisteredLetter.of(receipt(noted));
        Complaint read = letter.read(letter(Channel.LETTER, null));
        Complaint referred =
                letter.referred(read.edit().channel(Channel.CONSUMER_ASSOC).build());
        assertThat(referred.complainant().name()).isNull();
        assertThat(referred.referral().authority()).isEqualTo("云州市消费者协会");
    }

    @Test
    void tellsThatTheNoteIsMissing() {
        Complaint complaint = complaint(Registration.missing("a.meta.yaml: it tells nothing"), Channel.LETTER, null);
        assertThat(complaint.complainant().name()).isEqualTo("Ann Lee");
        assertThat(complaint.referral()).isNull();
        assertThat(complaint.defects())
                .containsExactly(new Defect("REGISTRATION_MISSING", "sidecar", "a.meta.yaml: it tells nothing", null));
    }

    @Test
    void changesNothingWithoutANote() {
        Complaint letter = letter(Channel.LETTER, null);
        RegisteredLetter unregistered = RegisteredLetter.of(receipt(null));
        assertThat(unregistered.referred(unregistered.read(letter))).isEqualTo(letter);
    }

    private static Complaint complaint(Registration noted, Channel channel, @Nullable Referral read) {
        RegisteredLetter letter = RegisteredLetter.of(receipt(noted));
        return letter.referred(letter.read(letter(channel, read)));
    }

    private static Complaint letter(Channel channel, @Nullable Referral read) {
        return ComplaintDraft.of(receipt(null))
                .channel(channel)
                .complainant(new Complainant("Ann Lee", null, "ann@mail.example", null))
                .text(new Narrative(null, "The brakes squeal.", "The brakes squeal.", "en"))
                .referral(read)
                .build();
    }

    private static Receipt receipt(@Nullable Registration noted) {
        OffsetDateTime at = ReceiptFixtures.ARRIVED;
        EvidenceItem bytes = ReceiptFixtures.EVIDENCE;
        return new Receipt(
                "r-1", Channel.LETTER, "letters", null, "a.pdf", at, at, bytes, List.of(), null, noted, null);
    }
}
