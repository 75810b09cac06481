package org.complainthub.routing;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.Flag;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Narrative;
import org.complainthub.complaint.Problem;
import org.complainthub.complaint.Receipt;
import org.complainthub.complaint.Severity;
import org.complainthub.reference.Category;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.Department;
import org.complainthub.reference.ReferenceData;

final class RoutingFixtures {

    /** A Monday. */
    static final OffsetDateTime RECEIVED = OffsetDateTime.parse("2026-11-09T10:00:00+08:00");

    private RoutingFixtures() {}

    static ReferenceData reference() {
        return new ReferenceData(
                List.of("SA_FRONT", "WORKSHOP", "WARRANTY", "PARTS", "SALES", "USED_CAR", "CRC", "OEM_LIAISON", "MGMT")
                        .stream()
                        .map(code -> new Department(code, code, code, "owner", null))
                        .toList(),
                List.of(
                        category("SAFETY_DEFECT", "S1", Set.of(Flag.SAFETY), "OEM_LIAISON", "WORKSHOP"),
                        category("REPEAT_REPAIR", "S2", Set.of(Flag.LEGAL), "WORKSHOP"),
                        category("SANBAO_RETURN", "S2", Set.of(Flag.LEGAL), "WARRANTY", "MGMT"),
                        category("SIGN_FORGED", "S2", Set.of(Flag.FRAUD, Flag.LEGAL), "SA_FRONT", "MGMT"),
                        category("SALES_DISPUTE", "S2", Set.of(Flag.LEGAL), "SALES"),
                        category("COMPLAINT_IGNORED", "S2", Set.of(), "CRC", "MGMT"),
                        category("WAIT_REPAIR", "S3", Set.of(), "WORKSHOP"),
                        category("NO_LOAN_CAR", "S3", Set.of(Flag.LEGAL), "SA_FRONT"),
                        category("PARTS_WAIT", "S3", Set.of(), "PARTS"),
                        category("ATTITUDE", "S3", Set.of(), "SA_FRONT"),
                        category("BOOKING", "S4", Set.of(), "SA_FRONT"),
                        category("OTHER", "S3", Set.of(), "CRC")),
                List.of());
    }

    static ComplaintRouter router() {
        return new ComplaintRouter(reference(), DataFiles.shipped());
    }

    static ComplaintDraft a(Kind kind, String... categories) {
        var evidence = new EvidenceItem("ab".repeat(32), "text/plain", 10, "r1");
        return ComplaintDraft.of(
                        new Receipt("r1", Channel.MAIL, "desk", null, "r1", RECEIVED, RECEIVED, evidence, List.of()))
                .kind(kind)
                .problem(new Problem(List.of(categories), null, false, false, List.of()));
    }

    static ComplaintDraft saying(ComplaintDraft draft, String words) {
        return draft.text(new Narrative(null, words, words, "und"));
    }

    static Complaint aComplaint(String... categories) {
        return a(Kind.COMPLAINT, categories).build();
    }

    private static Category category(String code, String severity, Set<Flag> flags, String... departments) {
        return new Category(code, code, code, List.of(departments), Severity.valueOf(severity), flags);
    }
}
