package org.complainthub.normalize.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.Receipt;
import org.complainthub.complaint.Times;
import org.complainthub.mail.mime.MailHeaders;
import org.complainthub.mail.mime.MailParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MailTimesTest {

    private static final String SERVER = "Received: by mx.dealer.example; Thu, 17 Sep 2026 20:12:00 +0800\n";
    private static final OffsetDateTime ARRIVED = OffsetDateTime.parse("2026-09-17T20:15:00+08:00");

    @Test
    void believesTheMailboxBeforeTheServerBeforeTheSender() {
        String mail = SERVER + "Date: Thu, 17 Sep 2026 20:11:09 +0800\n";

        assertThat(times(ARRIVED.minusMinutes(1), mail).receivedAt()).isEqualTo(ARRIVED.minusMinutes(1));
        assertThat(times(null, mail).receivedAt()).hasToString("2026-09-17T20:12+08:00");
        assertThat(times(null, mail).claimedAt()).hasToString("2026-09-17T20:11:09+08:00");
        assertThat(defects(mail)).isEmpty();
    }

    @Test
    void keepsTheClaimOfASenderWhoseClockIsWrong() {
        String mail = SERVER + "Date: Thu, 17 Sep 2020 20:11:09 +0800\n";

        assertThat(times(null, mail).receivedAt()).hasToString("2026-09-17T20:12+08:00");
        assertThat(times(null, mail).claimedAt()).hasToString("2020-09-17T20:11:09+08:00");
        assertThat(defects(mail)).extracting(Defect::code).containsExactly("DATE_IMPLAUSIBLE");
    }

    @Test
    void tellsOfDatesThatCannotBeReadOrAreMissing() {
        assertThat(defects(SERVER + "Date: Thu, 1 Jan 1970 00:00:00 +0000\n"))
                .containsExactly(new Defect(
                        "DATE_IMPOSSIBLE", "Date", "Thu, 1 Jan 1970 00:00:00 +0000", "2026-09-17T20:12+08:00"));
        assertThat(defects(SERVER)).extracting(Defect::code).containsExactly("DATE_MISSING");
    }

    @Test
    void neverStartsAClockInTheFuture() {
        String mail = "Received: by mx; Thu, 17 Sep 2076 20:12:00 +0800\nDate: Thu, 17 Sep 2076 20:11:09 +0800\n";

        assertThat(times(null, mail).receivedAt()).isEqualTo(ARRIVED);
        assertThat(defects(mail)).extracting(Defect::code).containsExactly("DATE_IMPLAUSIBLE");
    }

    private static Times times(@Nullable OffsetDateTime internalDate, String mail) {
        EvidenceItem evidence = new EvidenceItem("0".repeat(64), "message/rfc822", 1, null);
        return MailTimes.of(
                new Receipt("r-1", Channel.MAIL, "service", null, "", internalDate, ARRIVED, evidence, List.of()),
                headers(mail));
    }

    private static List<Defect> defects(String mail) {
        return MailTimes.defects(times(null, mail), headers(mail));
    }

    private static MailHeaders headers(String mail) {
        return MailParser.parse((mail + "From: a@b.example\n\nx").getBytes(StandardCharsets.UTF_8))
                .headers();
    }
}
