package org.complainthub.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.complainthub.complaint.Assessment;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Clock;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Correlation;
import org.complainthub.complaint.Delivery;
import org.complainthub.complaint.Flag;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Legibility;
import org.complainthub.complaint.Narrative;
import org.complainthub.complaint.Privacy;
import org.complainthub.complaint.Problem;
import org.complainthub.complaint.Relation;
import org.complainthub.complaint.Routing;
import org.complainthub.complaint.Severity;
import org.complainthub.complaint.Times;
import org.complainthub.complaint.Vehicle;
import org.complainthub.complaint.Visit;
import org.complainthub.platform.PlatformBeans;
import org.complainthub.reference.Category;
import org.complainthub.reference.Department;
import org.complainthub.reference.ReferenceData;
import org.complainthub.reference.Store;
import org.jspecify.annotations.Nullable;

/** An invented complaint about brakes, and the few departments it concerns. */
public final class ReportFixtures {

    public static final OffsetDateTime RECEIVED = OffsetDateTime.parse("2026-11-20T09:30:00+08:00");
    public static final ReferenceData REFERENCE = new ReferenceData(
            List.of(
                    new Department("WORKSHOP", "机修车间", "Mechanical workshop", "车间主管", "workshop@dealer.example"),
                    new Department("OEM_LIAISON", "厂家对接", "OEM liaison", "技术经理", "oem@dealer.example"),
                    new Department("CRC", "客户关系", "Customer relations", "客户关系经理", null)),
            List.of(new Category(
                    "SAFETY_DEFECT", "安全故障", "Safety defect", List.of("WORKSHOP"), Severity.S1, Set.of(Flag.SAFETY))),
            List.of(new Store(
                    "FT",
                    "福田店",
                    "Futian",
                    List.of(),
                    "Asia/Shanghai",
                    null,
                    List.of(new Store.Deviation("WORKSHOP", null, "workshop.ft@dealer.example", null)),
                    null)));

    private ReportFixtures() {}

    public static ObjectMapper json() {
        return PlatformBeans.json();
    }

    /** The first receipt of file CF-1, for the workshop alone. */
    public static Given aComplaint() {
        return new Given("r-1", Kind.COMPLAINT, Relation.NEW, List.of("WORKSHOP"), "刹车异响，修了两次。", "zh", false);
    }

    /** What a test says of the complaint; the rest is always the same. */
    public record Given(
            String receiptId,
            Kind kind,
            Relation relation,
            List<String> departments,
            String words,
            String language,
            boolean confidential) {

        public Given receipt(String id, Relation how) {
            return new Given(id, kind, how, departments, words, language, confidential);
        }

        public Given of(Kind other) {
            return new Given(receiptId, other, relation, departments, words, language, confidential);
        }

        public Given to(String... codes) {
            return new Given(receiptId, kind, relation, List.of(codes), words, language, confidential);
        }

        public Given saying(String text, String tag) {
            return new Given(receiptId, kind, relation, departments, text, tag, confidential);
        }

        public Given inConfidence() {
            return new Given(receiptId, Kind.REPORT, relation, departments, words, language, true);
        }

        public Complaint inFile(@Nullable String number) {
            return new Complaint(
                    receiptId,
                    "",
                    number,
                    kind,
                    Channel.MAIL,
                    "service-mailbox",
                    List.of(new Delivery("service-mailbox", null, RECEIVED)),
                    Legibility.READ,
                    relation,
                    new Times(RECEIVED, null, null),
                    new Complainant("林晓梅", "13900001234", "lin@customer.example", null),
                    null,
                    new Vehicle("LSVAA49J7R2000001", true, "沪A12345", "Model T", null),
                    new Visit("SH01", "RO20261101", null),
                    new Narrative("投诉", words, words, language),
                    null,
                    null,
                    new Problem(List.of("SAFETY_DEFECT"), null, false, false, List.of()),
                    List.of(),
                    new Correlation(null, "hash", List.of()),
                    new Assessment(
                            Severity.S1,
                            Set.of(),
                            List.of(
                                    new Clock("FIRST_RESPONSE", "rule", RECEIVED, RECEIVED.plusHours(2)),
                                    new Clock("ANSWER", "rule", RECEIVED, RECEIVED.plusDays(3)))),
                    new Routing(departments, "rules", List.of()),
                    List.of(),
                    new Privacy("CONTRACT_OR_LEGAL_DUTY", confidential),
                    List.of(),
                    List.of(),
                    List.of());
        }

        /** The same about a matter of service, for which the short form is enough. */
        public Complaint ofService() {
            Problem waiting = new Problem(List.of("WAIT_REPAIR"), null, false, false, List.of());
            return inFile().edit().problem(waiting).build();
        }

        public Complaint inFile() {
            return inFile("CF-1");
        }
    }
}
