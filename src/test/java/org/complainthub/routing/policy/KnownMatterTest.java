package org.complainthub.routing.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.routing.RoutingFixtures.a;
import static org.complainthub.routing.RoutingFixtures.routed;
import static org.complainthub.routing.RoutingFixtures.unsure;

import java.util.List;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Link;
import org.complainthub.complaint.Problem;
import org.complainthub.complaint.Relation;
import org.complainthub.complaint.Severity;
import org.junit.jupiter.api.Test;

class KnownMatterTest {

    @Test
    void routesByTheFileWhatNamesNothing() {
        Complaint routed = routed(goingOn(a(Kind.COMPLAINT), 0.6, "REPEAT_REPAIR"));

        assertThat(routed.routing().explanation())
                .containsExactly("WORKSHOP: REPEAT_REPAIR of C-1, with which it goes on");
        assertThat(routed.routing().triage()).isFalse();
        assertThat(routed.assessment().severity()).isEqualTo(Severity.S2);
    }

    @Test
    void keepsWhatTheReceiptItselfSays() {
        Complaint routed = routed(goingOn(unsure(0.1, "FACILITY"), 0.6, "REPEAT_REPAIR"));

        assertThat(routed.problem().categories()).containsExactly("FACILITY");
        assertThat(routed.routing().departments()).containsExactly("WORKSHOP");
    }

    @Test
    void addsTheMatterToAComplaintAboutItsHandling() {
        Complaint routed = routed(goingOn(unsure(0.8, "COMPLAINT_IGNORED"), 0.6, "WAIT_REPAIR"));

        assertThat(routed.routing().departments()).containsExactly("WORKSHOP", "CRC", "MGMT");
        assertThat(routed.routing().explanation()).contains("CRC: COMPLAINT_IGNORED");
    }

    @Test
    void routesByItsOwnWordsWhatIsSure() {
        assertThat(departments(goingOn(unsure(0.7, "FACILITY"), 0.9, "REPEAT_REPAIR")))
                .containsExactly("FACILITY");
    }

    @Test
    void believesNoFileThatIsLessSure() {
        assertThat(departments(goingOn(unsure(0.3, "FACILITY"), 0.2, "REPEAT_REPAIR")))
                .containsExactly("FACILITY");
    }

    @Test
    void leavesWhatAPersonNamed() {
        assertThat(departments(goingOn(a(Kind.COMPLAINT, "FACILITY"), 0.9, "REPEAT_REPAIR")))
                .containsExactly("FACILITY");
    }

    @Test
    void givesUpNoDanger() {
        Complaint routed = routed(goingOn(unsure(0.3, "SAFETY_DEFECT"), 0.9, "FACILITY"));

        assertThat(routed.assessment().severity()).isEqualTo(Severity.S1);
    }

    @Test
    void takesNothingFromAMatterThatIsOnlyRelated() {
        ComplaintDraft draft = a(Kind.COMPLAINT);
        draft.addLink(link(Relation.RELATED, 0.9, "REPEAT_REPAIR"));

        assertThat(departments(draft.build())).containsExactly("CRC");
    }

    @Test
    void sendsPraiseWherePraiseGoes() {
        assertThat(departments(goingOn(a(Kind.PRAISE), 0.9, "REPEAT_REPAIR"))).containsExactly("CRC");
    }

    private static Complaint goingOn(ComplaintDraft draft, double confidence, String... categories) {
        return draft.relation(Relation.REPEAT)
                .complaintNumber("C-1")
                .addLink(link(Relation.REPEAT, confidence, categories))
                .build();
    }

    private static Link link(Relation relation, double confidence, String... categories) {
        return new Link(relation, "C-1", "r0", List.of())
                .about(new Problem(List.of(categories), null, false, false, List.of(), confidence));
    }

    private static List<String> departments(Complaint complaint) {
        return routed(complaint).routing().departments();
    }
}
