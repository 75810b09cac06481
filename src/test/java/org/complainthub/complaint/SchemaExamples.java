package org.complainthub.complaint;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** Messages for the tests of the schemas: with everything in them, and with nothing that may be left out. */
final class SchemaExamples {

    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-10-12T08:00:00+08:00");
    private static final EvidenceItem BYTES = new EvidenceItem("0f".repeat(32), "message/rfc822", 4711, "letter.eml");
    private static final EvidenceItem NAMELESS = new EvidenceItem("a0".repeat(32), "text/plain", 0, null);

    private SchemaExamples() {}

    static Complaint fullComplaint() {
        return new Complaint(
                "receipt-1",
                "mail/letter.eml",
                "HB-2026-000001",
                Kind.COMPLAINT,
                Channel.MAIL,
                "service-mailbox",
                List.of(new Delivery("service-mailbox", "SERVICE", TIME)),
                Legibility.NEEDS_REVIEW,
                Relation.REPEAT,
                new Times(TIME, TIME.minusMinutes(5), "2026-10"),
                new Complainant("沈知远", "+8613800000001", "shen@mail.example", "his father"),
                new Forwarding("何静", "he.jing@dealer.example", TIME.minusDays(1), 0.8),
                new Vehicle("LHBQA2B47S1000001", true, "辽BQ10X1", "云岭", 12000),
                new Visit("HB01", "HB202610100007", "小吴"),
                new Narrative("刹车", "全文 whole text", "全文", "zh").with(new Embedding("bge-small-zh-v1.5", "AQID")),
                new Score("2", "NPS", 20, true, List.of("等待时间")),
                new Referral("市场监督管理局", "〔2026〕1号", "投诉转办单", TIME.plusDays(7)),
                new Problem(List.of("SAFETY_DEFECT"), "制动", true, true, List.of("刹车失灵"), 0.9),
                List.of(
                        new Remedy(Remedy.Type.REFUND, new BigDecimal("268.50"), null),
                        new Remedy(Remedy.Type.OTHER, null, "loan car")),
                new Correlation(
                        "<1@mail.example>",
                        "ab".repeat(32),
                        List.of("<0@mail.example>"),
                        new FileClaim("HB-2026-000001", FileClaim.Proof.TOKEN)),
                new Assessment(
                        Severity.S1,
                        Set.of(Flag.values()),
                        List.of(new Clock("ANSWER", "汽车销售管理办法 art. 33", TIME, TIME.plusDays(9)))),
                triaged(),
                List.of(repeat()),
                new Privacy("CONTRACT_OR_LEGAL_DUTY", true),
                List.of(BYTES, NAMELESS),
                List.of(new Defect("CHARSET_GUESSED", "body", "us-ascii", "GB18030", 0.9)),
                List.of(new HistoryEntry(TIME, "normalize", "read as mail")));
    }

    static Complaint minimalComplaint() {
        return new Complaint(
                "receipt-1",
                "",
                null,
                Kind.NOT_FEEDBACK,
                Channel.SURVEY,
                "nps",
                List.of(new Delivery("nps", null, TIME)),
                Legibility.READ,
                null,
                new Times(TIME, null, null),
                Complainant.UNKNOWN,
                null,
                Vehicle.UNKNOWN,
                Visit.UNKNOWN,
                new Narrative(null, "", "", "und"),
                null,
                null,
                Problem.UNCLASSIFIED,
                List.of(),
                new Correlation(null, "ab".repeat(32), List.of()),
                null,
                null,
                List.of(),
                Privacy.OF_A_COMPLAINT,
                List.of(),
                List.of(),
                List.of());
    }

    static WorkItemFact returnedWorkItem() {
        return new WorkItemFact(
                "work-item.returned.v1",
                "item-1",
                "command-1",
                "receipt-1",
                "HB-2026-000001",
                "PARTS",
                "RETURNED",
                "not our part",
                "WORKSHOP",
                TIME);
    }

    private static Link repeat() {
        return new Link(
                Relation.REPEAT,
                "HB-2026-000001",
                "receipt-0",
                List.of("same plate"),
                2,
                List.of("SAFETY_DEFECT"),
                0.9);
    }

    private static Routing triaged() {
        return new Routing(
                List.of("OEM_LIAISON", "WORKSHOP"),
                "rules 1",
                List.of("SAFETY_DEFECT", "flag S"),
                true,
                List.of("PARTS"));
    }

    static ClockFact breachedClock() {
        return new ClockFact(
                "clock.breached.v1",
                "timer-1",
                "item-1",
                "receipt-1",
                null,
                "PARTS",
                "配件经理",
                "FT",
                Severity.S2,
                "ANSWER",
                "severity S2, S3",
                TIME,
                TIME.plusDays(3),
                1,
                List.of("OWNER", "MGMT"));
    }

    static Receipt fullReceipt() {
        return new Receipt(
                "receipt-1",
                Channel.LETTER,
                "letters",
                "SERVICE",
                "letters/one.txt",
                TIME,
                TIME,
                BYTES,
                List.of(NAMELESS),
                90_000_000L,
                new Registration("沈知远", "13800000001", "2026-117", "HB01", "two keys are the same"),
                new FeedProgress(500, 480, 10, 5, 5));
    }

    static Receipt minimalReceipt() {
        return new Receipt("receipt-1", Channel.MAIL, "service-mailbox", null, "", null, TIME, NAMELESS, List.of());
    }
}
