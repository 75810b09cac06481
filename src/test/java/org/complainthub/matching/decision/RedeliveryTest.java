package org.complainthub.matching.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Correlation;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.Narrative;
import org.complainthub.complaint.Receipt;
import org.complainthub.complaint.Times;
import org.junit.jupiter.api.Test;

class RedeliveryTest {

    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2026-08-03T09:00:00+08:00");
    private static final String WORDS = "空调修了两次还是不凉，请尽快处理并给我一个说法。";

    @Test
    void isALetterThatComesTwiceInOneWeek() {
        assertThat(Redelivery.of(letter("b", FIRST.plusDays(2)), letter("a", FIRST)))
                .isTrue();
    }

    @Test
    void isNoLetterWrittenAgainAMonthLater() {
        assertThat(Redelivery.of(letter("b", FIRST.plusDays(31)), letter("a", FIRST)))
                .isFalse();
    }

    @Test
    void isTheSameFileWheneverItComes() {
        assertThat(Redelivery.of(letter("a", FIRST.plusDays(31)), letter("a", FIRST)))
                .isTrue();
    }

    @Test
    void isAMailThatAColleaguePassesOn() {
        Complaint first = mail("own@mail", "hash", FIRST);

        assertThat(Redelivery.of(mail("forwarded@mail", "other", FIRST.plusSeconds(20)), first))
                .isTrue();
        assertThat(Redelivery.of(mail("again@mail", "other", FIRST.plusDays(3)), first))
                .isFalse();
    }

    private static Complaint mail(String id, String hash, OffsetDateTime sent) {
        return letter("a", FIRST.plusDays(1))
                .edit()
                .complainant(new Complainant("沈知远", null, "shen@example.org", null))
                .times(new Times(FIRST.plusDays(1), sent, null))
                .correlation(new Correlation(id, hash, List.of()))
                .build();
    }

    private static Complaint letter(String scan, OffsetDateTime received) {
        Receipt receipt = new Receipt(
                scan + received.getDayOfYear(),
                Channel.LETTER,
                "test",
                null,
                "letter.png",
                received,
                received,
                new EvidenceItem(scan.repeat(64), "image/png", 1, null),
                List.of());
        return ComplaintDraft.of(receipt)
                .text(new Narrative(null, WORDS, WORDS, "zh"))
                .correlation(new Correlation(null, "hash", List.of()))
                .build();
    }
}
