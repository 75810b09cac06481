package org.complainthub.normalize.identity;

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
import org.complainthub.complaint.Vehicle;
import org.junit.jupiter.api.Test;

class IdentityEnricherTest {

    private final IdentityEnricher enricher = new IdentityEnricher();

    @Test
    void completesFromTheWords() {
        Complaint complaint = enricher.enrich(
                draft(Channel.MAIL, "9月2日修的，行驶 12,500 公里。\n\n周小舟 粤B·12345 13900139000 zhou@mail.example")
                        .build());
        assertThat(complaint.complainant()).isEqualTo(new Complainant("周小舟", "13900139000", "zhou@mail.example", null));
        assertThat(complaint.vehicle().plate()).isEqualTo("粤B12345");
        assertThat(complaint.vehicle().mileageKm()).isEqualTo(12500);
        assertThat(complaint.times().occurredOn()).isEqualTo("2026-09-02");
        assertThat(complaint.text().language()).isEqualTo("zh");
    }

    @Test
    void normalisesButNeverReplacesWhatTheReaderFound() {
        Complaint complaint = enricher.enrich(draft(Channel.OEM, "客户电话13900139009")
                .complainant(new Complainant("周女士", "+86 139 0013 9000", null, null))
                .build());
        assertThat(complaint.complainant().phone()).isEqualTo("13900139000");
        assertThat(complaint.complainant().name()).isEqualTo("周女士");
    }

    @Test
    void tellsOfARepairedVinAndAWrongCheckDigit() {
        Complaint complaint = enricher.enrich(draft(Channel.LETTER, "")
                .vehicle(new Vehicle("1M8GDM9A1KPO42788", null, null, null, null))
                .build());
        assertThat(complaint.vehicle().vin()).isEqualTo("1M8GDM9A1KP042788");
        assertThat(complaint.vehicle().vinCheckDigitValid()).isFalse();
        assertThat(complaint.defects()).extracting(Defect::code).containsExactly("VIN_REPAIRED", "VIN_CHECK_DIGIT");
    }

    @Test
    void takesNothingOfAJournalistForTheCustomers() {
        Complaint complaint = enricher.enrich(draft(Channel.MEDIA, "请回复。\n\n周小舟\npress@paper.example 13900139000")
                .build());
        assertThat(complaint.complainant().name()).isNull();
        assertThat(complaint.complainant().email()).isNull();
    }

    private static ComplaintDraft draft(Channel channel, String words) {
        OffsetDateTime at = OffsetDateTime.parse("2026-09-10T10:00:00+08:00");
        EvidenceItem evidence = new EvidenceItem("0".repeat(64), "text/plain", 1, null);
        return ComplaintDraft.of(new Receipt("r", channel, "test", null, "", at, at, evidence, List.of()))
                .text(new Narrative(null, words, words, "und"));
    }
}
