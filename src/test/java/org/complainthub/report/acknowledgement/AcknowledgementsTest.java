package org.complainthub.report.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complainthub.complaint.Announced;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.MailFact;
import org.complainthub.complaint.Narrative;
import org.complainthub.complaint.Receipt;
import org.complainthub.complaint.Relation;
import org.complainthub.complaint.ThreadToken;
import org.complainthub.mail.automatic.Brake;
import org.complainthub.mail.automatic.BrakeProperties;
import org.complainthub.mail.automatic.LoopMarks;
import org.complainthub.mail.automatic.MachineMailDetector;
import org.complainthub.report.ReportFixtures;
import org.complainthub.report.ReportStage;
import org.complainthub.report.letter.LetterTemplates;
import org.complainthub.report.register.FileJoin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcknowledgementsTest {

    private static final String CUSTOMER = "lin@customer.example";
    private static final String PRIVACY_NOTICE = "https://care.example/privacy";
    private static final String COMPLAINT = "Subject: 投诉\n\n我的车刹车异响，修了两次没修好。";

    private final ReportStage stage = ReportStage.onH2();
    private final LoopMarks marks = new LoopMarks(ReportStage.SEAL);
    private final Map<String, byte[]> evidence = new HashMap<>();
    private final Acknowledgements acknowledgements = acknowledgements(new BrakeProperties(2, 3));

    private final MovedCustomers moved = new MovedCustomers(stores(new BrakeProperties(2, 3)), stage.customerMail);

    private AcknowledgementStores stores(BrakeProperties limits) {
        return new AcknowledgementStores(
                new AcknowledgementRecords(stage.database),
                stage.contacts,
                stage.outbox,
                new Brake(stage.database, limits, stage.clock),
                stage.stores.transaction(),
                stage.clock);
    }

    private Acknowledgements acknowledgements(BrakeProperties limits) {
        AcknowledgementProperties properties = new AcknowledgementProperties(
                null, "Harbour", PRIVACY_NOTICE, Set.of(Channel.MAIL), List.of("own.example"), 3);
        EvidenceStore store = new EvidenceStore() {
            @Override
            public String put(byte[] content) {
                String address = String.format("%064x", evidence.size());
                evidence.put(address, content);
                return address;
            }

            @Override
            public byte[] get(String sha256) {
                return evidence.get(sha256);
            }
        };
        return new Acknowledgements(
                new IncomingReader(store, new MachineMailDetector(marks), marks),
                new AcknowledgementPolicy(properties, ReportStage.OUTBOX, ReportStage.PROPERTIES),
                new AcknowledgementLetter(
                        new LetterTemplates(ReportStage.PROPERTIES),
                        properties,
                        ReportStage.PROPERTIES,
                        new AcknowledgementLetter.Sealed(
                                ReportStage.SEAL, ReportStage.CUSTOMER_LINKS, ZoneId.of("Asia/Shanghai"))),
                stores(limits));
    }

    @Test
    void tellsTheCustomerTheNumberOfAReceiptThatWasMovedOnce() {
        receive("r-1", Relation.NEW, "");
        receive("r-2", Relation.SAME_MATTER, "");
        FileJoin fact = new FileJoin(7, "complaint-file.moved.v1", "C-2026-000012", "C-2026-000099", "r-2");
        moved.follow(fact);
        moved.follow(fact);
        moved.follow(new FileJoin(8, "complaint-file.moved-in.v1", "C-2026-000099", "C-2026-000012", "r-2"));

        assertThat(sent("subject")).hasSize(2).last().asString().contains("C-2026-000099");
        assertThat(sent("body").get(1)).contains("C-2026-000012", "C-2026-000099");
        assertThat(stage.contacts.of("C-2026-000099"))
                .singleElement()
                .satisfies(customer -> assertThat(customer.address()).isEqualTo(CUSTOMER));
        assertThat(stage.contacts.of("C-2026-000012")).hasSize(1);
    }

    @Test
    void tellsNobodyOfAMovedReceiptWhoWasNotToBeToldOfTheFirst() {
        receive("r-1", Relation.NEW, "Auto-Submitted: auto-generated\n");
        moved.follow(new FileJoin(7, "complaint-file.moved.v1", "C-2026-000012", "C-2026-000099", "r-1"));

        assertThat(sent("subject")).isEmpty();
    }

    @Test
    void tellsWhatBecomesOfPersonalDataInTheCustomersLanguage() {
        receive("r-1", Relation.NEW, "");

        assertThat(sent("body").get(0)).contains("个人信息", PRIVACY_NOTICE);
    }

    @Test
    void acknowledgesInTheCustomersLanguageWithNumberAndToken() {
        receive("r-1", Relation.NEW, "");

        assertThat(sent("recipient")).containsExactly(CUSTOMER);
        assertThat(sent("subject").get(0)).isEqualTo("[C-2026-000012] 我们已收到您的反馈");
        assertThat(sent("in_reply_to")).containsExactly("<m-r-1@customer.example>");
        assertThat(new ThreadToken(ReportStage.SEAL).provenIn(sent("body").get(0)))
                .containsExactly("C-2026-000012");
        assertThat(new ThreadToken(ReportStage.SEAL).provenIn(sent("message_id").get(0)))
                .containsExactly("C-2026-000012");
    }

    @Test
    void acknowledgesOnceForAFileHoweverManyReceiptsItHas() {
        receive("r-1", Relation.NEW, "");
        receive("r-1", Relation.NEW, "");
        receive("r-2", Relation.SAME_MATTER, "");
        receive("r-3", Relation.REDELIVERY, "");

        assertThat(sent("message_id")).hasSize(1);
    }

    @Test
    void brakesARobotThatAnswersEveryAcknowledgement() {
        List<Announced> facts = List.of();
        for (int i = 0; i < 4; i++) {
            facts = receive("r-" + i, Relation.REPEAT, "");
        }

        assertThat(sent("message_id")).hasSize(2);
        assertThat(facts).singleElement().isInstanceOfSatisfying(MailFact.class, fact -> {
            assertThat(fact.fact()).isEqualTo("mail.braked.v1");
            assertThat(fact.address()).isEqualTo(CUSTOMER);
            assertThat(fact.count()).isEqualTo(2);
        });
        assertThat(receive("r-3", Relation.REPEAT, "")).isEqualTo(facts);
    }

    @Test
    void releasesTheBrakeAfterTenMinutesButNotBeyondTheDay() {
        for (int i = 0; i < 9; i++) {
            receive("r-" + i, Relation.REPEAT, "");
            stage.clock.advance(Duration.ofMinutes(6));
        }

        assertThat(sent("message_id")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied\n",
                "Precedence: bulk\n",
                "List-Id: <x.customer.example>\n",
                "Return-Path: <>\n",
                "X-Auto-Response-Suppress: All\n"
            })
    void answersNoEnvelopeThatWantsNoAnswer(String header) {
        receive("r-1", Relation.NEW, header);

        assertThat(sent("message_id")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noreply@shop.example",
                "no-reply+4@shop.example",
                "mailer-daemon@shop.example",
                "bounces+7@shop.example",
                "anna@own.example",
                "hub@dealer.example",
                "nonsense"
            })
    void answersNoRobotAndNoColleague(String address) {
        acknowledgements.receive(complaint("r-1", Relation.NEW, "", new Complainant(null, null, address, null)));

        assertThat(sent("message_id")).isEmpty();
    }

    @Test
    void answersTheCustomerOfAWebFormWhoseOwnMailIsAutomatic() {
        Complaint complaint = complaint(
                "r-1",
                Relation.NEW,
                "Auto-Submitted: auto-generated\n",
                new Complainant(null, null, "wu@home.example", null));
        acknowledgements.receive(complaint);

        assertThat(sent("recipient")).containsExactly("wu@home.example");
    }

    @Test
    void countsTheHopsOfACopiedMarkAndStops() {
        receive("r-1", Relation.REPEAT, mark(1));
        assertThat(stage.column("select cast(hop as varchar(9)) from outbox_mail"))
                .containsExactly("2");
        receive("r-2", Relation.REPEAT, mark(3));

        assertThat(stage.column("select outcome from acknowledgement order by receipt_id"))
                .containsExactly("SENT", "TOO_MANY_HOPS");
    }

    @Test
    void answersNoConfidentialReport() {
        Complaint report = complaint("r-1", Relation.NEW, "", new Complainant(null, null, CUSTOMER, null))
                .edit()
                .kind(Kind.REPORT)
                .build();
        acknowledgements.receive(report);

        assertThat(stage.column("select outcome from acknowledgement")).containsExactly("CONFIDENTIAL");
    }

    private String mark(int hop) {
        return "X-Hub-Loop: "
                + marks.of(new LoopMarks.Marked("<a@dealer.example>", "hub@dealer.example", "s", "t"), hop) + "\n";
    }

    private List<Announced> receive(String receiptId, Relation relation, String headers) {
        return acknowledgements.receive(
                complaint(receiptId, relation, headers, new Complainant("林", null, CUSTOMER, null)));
    }

    private Complaint complaint(String receiptId, Relation relation, String headers, Complainant who) {
        byte[] mail = (headers + "From: " + CUSTOMER + "\n" + COMPLAINT).getBytes(StandardCharsets.UTF_8);
        String address = String.format("%064x", evidence.size());
        evidence.put(address, mail);
        EvidenceItem item = new EvidenceItem(address, "message/rfc822", mail.length, null);
        ComplaintDraft draft = ComplaintDraft.of(new Receipt(
                receiptId, Channel.MAIL, "service", null, "", null, ReportFixtures.RECEIVED, item, List.of()));
        return draft.complaintNumber("C-2026-000012")
                .relation(relation)
                .complainant(who)
                .text(new Narrative("投诉", "x", "x", "zh"))
                .correlation(new org.complainthub.complaint.Correlation(
                        "m-" + receiptId + "@customer.example", "hash", List.of()))
                .build();
    }

    private List<String> sent(String column) {
        return stage.column("select " + column + " from outbox_mail");
    }
}
