package org.complainthub.matching.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.aComplaint;
import static org.complainthub.complaint.ComplaintFixtures.about;

import java.util.List;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Problem;
import org.complainthub.complaint.Relation;
import org.junit.jupiter.api.Test;

class NamedFaultTest {

    @Test
    void takesTheSurestThatNamesAFault() {
        assertThat(NamedFault.of(List.of(
                        receipt("1", 0.3, "FACILITY"),
                        receipt("2", 0.6, "REPEAT_REPAIR", "NO_LOAN_CAR"),
                        receipt("3", 0.9, "COMPLAINT_IGNORED"))))
                .map(Problem::categories)
                .contains(List.of("REPEAT_REPAIR", "NO_LOAN_CAR"));
    }

    @Test
    void believesAPersonFirst() {
        Complaint named = aComplaint("2").problem(about("PARTS_WAIT")).build();

        assertThat(NamedFault.of(List.of(receipt("1", 0.9, "FACILITY"), named))).contains(named.problem());
    }

    @Test
    void findsNothingWhereOnlyTheHandlingIsTold() {
        assertThat(NamedFault.of(List.of(receipt("1", 0.9, "NO_EXPLANATION"), receipt("2", 0.0, "OTHER"))))
                .isEmpty();
    }

    @Test
    void passesOverTheSameMessageAgain() {
        Complaint again = receipt("1", 0.9, "FACILITY")
                .edit()
                .relation(Relation.REDELIVERY)
                .build();

        assertThat(NamedFault.of(List.of(again))).isEmpty();
    }

    private static Complaint receipt(String id, double confidence, String... categories) {
        return aComplaint(id).problem(about(categories).sure(confidence)).build();
    }
}
