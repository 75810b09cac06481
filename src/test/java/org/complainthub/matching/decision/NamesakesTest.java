package org.complainthub.matching.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.MONDAY;
import static org.complainthub.complaint.ComplaintFixtures.aComplaint;
import static org.complainthub.complaint.ComplaintFixtures.about;
import static org.complainthub.complaint.ComplaintFixtures.person;
import static org.complainthub.complaint.ComplaintFixtures.plate;

import java.util.List;
import java.util.Set;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Relation;
import org.complainthub.complaint.Visit;
import org.complainthub.matching.Matchers;
import org.complainthub.matching.file.ComplaintFile;
import org.complainthub.matching.file.FiledReceipt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NamesakesTest {

    private final MatchingPolicy policy = new MatchingPolicy(Matchers.SHIPPED);
    private final FiledReceipt one = filed("C-1", "13700000001", "浙A11111");
    private final FiledReceipt other = filed("C-2", "13700000002", "浙A22222");

    @Test
    void asksAPersonWhichOfTwoNamesakesItIs() {
        assertThat(decided(List.of(one)).relation()).isEqualTo(Relation.SAME_MATTER);
        assertThat(decided(List.of(one, other)).relation()).isEqualTo(Relation.CANDIDATE);
        assertThat(decided(List.of(one, other)).links()).hasSize(2);
    }

    @Test
    void takesTwoFilesOfOnePersonForNoRivals() {
        FiledReceipt own = filed("C-3", "13700000001", "浙A11111");

        assertThat(decided(List.of(one, own)).relation()).isEqualTo(Relation.SAME_MATTER);
    }

    private Decision decided(List<FiledReceipt> candidates) {
        return policy.decide(ofOuyang(null).build(), candidates, number -> Set.of());
    }

    private static FiledReceipt filed(String number, String phone, String plate) {
        return new FiledReceipt(
                ofOuyang(phone).vehicle(plate(plate)).complaintNumber(number).build(),
                new ComplaintFile(number, Kind.COMPLAINT, ComplaintFile.Status.OPEN, "earlier", MONDAY, MONDAY, null));
    }

    private static ComplaintDraft ofOuyang(@Nullable String phone) {
        return aComplaint("r" + phone)
                .complainant(person("欧阳振邦", phone, null))
                .visit(new Visit("FT", null, null))
                .problem(about("PAINT_COLOUR"));
    }
}
