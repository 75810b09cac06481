package org.complainthub.matching.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.MONDAY;
import static org.complainthub.complaint.ComplaintFixtures.about;
import static org.complainthub.complaint.ComplaintFixtures.daysLater;
import static org.complainthub.complaint.ComplaintFixtures.noiseOfShen;
import static org.complainthub.complaint.ComplaintFixtures.person;
import static org.complainthub.complaint.ComplaintFixtures.words;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Embedding;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Problem;
import org.complainthub.complaint.Relation;
import org.complainthub.complaint.Vehicle;
import org.complainthub.complaint.Visit;
import org.complainthub.matching.Matchers;
import org.complainthub.matching.file.ComplaintFile;
import org.complainthub.matching.file.FiledReceipt;
import org.junit.jupiter.api.Test;

class FaintEvidenceTest {

    private final ComplaintDraft now = noiseOfShen("now");
    private final ComplaintDraft earlier = noiseOfShen("earlier");

    @Test
    void joinsTheFamilyByARepairOrderThatNamesStoreAndDay() {
        now.complainant(person("姚可心", null, null)).vehicle(Vehicle.UNKNOWN).visit(order("FT202602270004"));
        earlier.visit(order("FT202602270004"));

        assertThat(relation()).isEqualTo(Relation.SAME_MATTER);
    }

    @Test
    void keepsStrangersWithAShortOrderNumberApart() {
        now.complainant(person("姚可心", null, null)).vehicle(Vehicle.UNKNOWN).visit(order("270004"));
        earlier.visit(order("270004"));

        assertThat(relation()).isNotIn(Relation.SAME_MATTER, Relation.REPEAT);
    }

    @Test
    void asksAPersonWhenASpelledNameKnowsTheDayOfTheEarlierReceipt() {
        now.complainant(person("Shen Zhiyuan", null, null))
                .vehicle(Vehicle.UNKNOWN)
                .times(daysLater(9))
                .text(words("As I asked on 2 March: a new part, please."));
        earlier.vehicle(Vehicle.UNKNOWN);

        assertThat(relation()).isEqualTo(Relation.CANDIDATE);
    }

    @Test
    void joinsWhoHasARareNameAndTellsThatHeToldTheSame() {
        now.complainant(person("申屠女士", null, null))
                .vehicle(Vehicle.UNKNOWN)
                .problem(about("WAIT_RECEPTION"))
                .times(daysLater(9))
                .text(words("3月2号我写过邮件，说发动机异响，到现在没人管。").with(EAST));
        earlier.complainant(person("申屠雪", "13700002222", null))
                .problem(about("PRODUCT_QUALITY"))
                .text(words("发动机异响，请检查。").with(EAST));

        assertThat(relation()).isEqualTo(Relation.REPEAT);
        now.text(words("排队太久了。").with(EAST));
        assertThat(relation()).isEqualTo(Relation.NEW);
    }

    @Test
    void goesByTheMeaningWhereTheFaultWasOnlyGuessed() {
        now.problem(guessed("FACILITY")).text(words("屏幕黑了").with(EAST));
        earlier.problem(about("WARRANTY_REFUSED")).text(words("显示器不亮").with(NEARLY_EAST));

        assertThat(relation()).isEqualTo(Relation.SAME_MATTER);
        now.problem(about("FACILITY"));
        assertThat(relation()).isEqualTo(Relation.RELATED);
    }

    private Relation relation() {
        ComplaintFile file = new ComplaintFile(
                "C-2026-000001", Kind.COMPLAINT, ComplaintFile.Status.OPEN, "earlier", MONDAY, MONDAY, null);
        FiledReceipt filed =
                new FiledReceipt(earlier.complaintNumber("C-2026-000001").build(), file);
        return new MatchingPolicy(Matchers.SHIPPED)
                .decide(now.build(), List.of(filed), number -> Set.of())
                .relation();
    }

    private static final Embedding EAST = embedding(100, 0);
    private static final Embedding NEARLY_EAST = embedding(73, 68);

    private static Embedding embedding(int... steps) {
        byte[] vector = {(byte) steps[0], (byte) steps[1]};
        return new Embedding("bge-small-zh-v1.5", Base64.getEncoder().encodeToString(vector));
    }

    private static Visit order(String number) {
        return new Visit(null, number, null);
    }

    private static Problem guessed(String category) {
        return new Problem(List.of(category), null, false, false, List.of(), 0.4);
    }
}
