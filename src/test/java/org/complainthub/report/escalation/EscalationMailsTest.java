package org.complainthub.report.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.ClockFact;
import org.complainthub.complaint.Severity;
import org.complainthub.reference.Department;
import org.complainthub.reference.ReferenceData;
import org.complainthub.reference.Store;
import org.complainthub.report.ReportStage;
import org.complainthub.report.outbox.OutboxMail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EscalationMailsTest {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-02T12:00:00+08:00");
    private static final ReferenceData REFERENCE = new ReferenceData(
            List.of(
                    new Department("WORKSHOP", "机修车间", "Workshop", "车间主管", "workshop@dealer.example"),
                    new Department("MGMT", "总经理办公室", "Management", "总经理", "boss@dealer.example"),
                    new Department("CRC", "客户关系", "Customer relations", "经理", null)),
            List.of(),
            List.of(new Store(
                    "FT",
                    "福田店",
                    "Futian",
                    List.of(),
                    "Asia/Shanghai",
                    null,
                    List.of(new Store.Deviation("WORKSHOP", null, "workshop.ft@dealer.example", null)),
                    null)));

    private final ReportStage stage = ReportStage.onH2();
    private final EscalationMails mails = new EscalationMails(
            new EscalationMails.Words(REFERENCE, ReportStage.SENTENCES),
            ReportStage.PROPERTIES,
            stage.outbox,
            stage.stores.transaction());

    @Test
    void tellsTheOwnerAndEveryDepartmentNamed() {
        mails.tell(fact("t1", null, "OWNER", "MGMT", "CRC"));

        assertThat(sent())
                .extracting(OutboxMail::recipient)
                .containsExactlyInAnyOrder("workshop@dealer.example", "boss@dealer.example", "desk@dealer.example");
    }

    @Test
    void writesToTheDepartmentOfTheStore() {
        mails.tell(fact("t1", "FT", "OWNER"));
        assertThat(sent()).extracting(OutboxMail::recipient).containsExactly("workshop.ft@dealer.example");
    }

    @Test
    void saysItOnceHoweverOftenTheFactComes() {
        mails.tell(fact("t1", null, "OWNER", "WORKSHOP"));
        mails.tell(fact("t1", null, "OWNER", "WORKSHOP"));
        mails.tell(fact("t2", null, "OWNER"));
        assertThat(sent()).hasSize(2);
    }

    @Test
    void saysWhatIsOverdueInBothLanguages() {
        mails.tell(fact("t1", null, "OWNER"));

        assertThat(sent()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("[C-2026-000007] 已逾期：机修车间 / overdue: Workshop");
            assertThat(mail.body())
                    .contains("机修车间", "整改答复", "2026-03-02 12:00 +08:00", "Level 2, severity S2")
                    .contains("依据：消费者权益保护法第三十七条\n", "Basis: Consumer Protection Law art. 37\n");
        });
    }

    private List<OutboxMail> sent() {
        return stage.claimed();
    }

    private static ClockFact fact(String timer, @Nullable String store, String... to) {
        return new ClockFact(
                "clock.breached.v1",
                timer,
                "item-1",
                "r-1",
                "C-2026-000007",
                "WORKSHOP",
                "车间主管",
                store,
                Severity.S2,
                "ANSWER",
                "消法 art. 37",
                NOON.minusDays(3),
                NOON,
                2,
                List.of(to));
    }
}
