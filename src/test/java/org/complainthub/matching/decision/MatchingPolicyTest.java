package org.complainthub.matching.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.MONDAY;
import static org.complainthub.complaint.ComplaintFixtures.aComplaint;
import static org.complainthub.complaint.ComplaintFixtures.about;
import static org.complainthub.complaint.ComplaintFixtures.message;
import static org.complainthub.complaint.ComplaintFixtures.noiseOfShen;
import static org.complainthub.complaint.ComplaintFixtures.person;
import static org.complainthub.complaint.ComplaintFixtures.plate;
import static org.complainthub.complaint.ComplaintFixtures.words;

import java.util.List;
import java.util.Set;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Relation;
import org.complainthub.complaint.Times;
import org.complainthub.complaint.Vehicle;
import org.complainthub.complaint.Visit;
import org.complainthub.matching.Matchers;
import org.complainthub.matching.file.ComplaintFile;
import org.complainthub.matching.file.FiledReceipt;
import org.junit.jupiter.api.Test;

class MatchingPolicyTest {

    private static final String STORY = "九月二十日在你们店做完发动机大修，刚跑了六天油底壳又漏油，答应三天内给答复";
    private static final String STORY_RETOLD = "当事人称九月二十日做完发动机大修，六天后油底壳又漏油，店方答应三天内给答复未果";

    private final MatchingPolicy policy = new MatchingPolicy(Matchers.SHIPPED);
    private final ComplaintDraft now = noiseOfShen("now");
    private final ComplaintDraft earlier = noiseOfShen("earlier");

    @Test
    void callsTheSameIdWithOtherContentNoRedelivery() {
        now.correlation(message("<7@x>", "second version"));
        earlier.correlation(message("<7@x>", "first version"));

        assertThat(relation()).isEqualTo(Relation.SAME_MATTER);
    }

    @Test
    void callsTheSameWordsUnderTheSameIdARedelivery() {
        now.correlation(message("<7@x>", "forwarded")).text(words(STORY + "\r\n"));
        earlier.correlation(message("<7@x>", "direct")).text(words(STORY));

        assertThat(relation()).isEqualTo(Relation.REDELIVERY);
    }

    @Test
    void callsALongTextWithoutIdARedelivery() {
        now.correlation(message(null, "letter")).text(words(STORY));
        earlier.correlation(message(null, "letter")).text(words(STORY));

        assertThat(relation()).isEqualTo(Relation.REDELIVERY);
    }

    @Test
    void callsTwoShortAnonymousAnswersNoRedelivery() {
        ComplaintDraft one = aComplaint("1").correlation(message("12", "3,一般")).text(words("一般"));
        ComplaintDraft other =
                aComplaint("2").correlation(message("13", "3,一般")).text(words("一般"));

        assertThat(relation(one, other)).isEqualTo(Relation.NEW);
    }

    @Test
    void joinsTheWifeWhoCallsAboutTheSameCar() {
        now.complainant(person("姚女士", "+8613800007777", null));

        assertThat(relation()).isEqualTo(Relation.SAME_MATTER);
    }

    @Test
    void keepsTwoCarsOfOneFamilyPhoneApart() {
        now.complainant(person("姚可心", "+8613711112222", null)).vehicle(plate("浙A55555"));

        assertThat(relation()).isEqualTo(Relation.NEW);
    }

    @Test
    void keepsAReportOfAnOffenceFromTheFileOfAComplaint() {
        now.kind(Kind.REPORT);

        assertThat(relation()).isEqualTo(Relation.NEW);
    }

    @Test
    void joinsTwoReportsOfTheSameOffence() {
        now.kind(Kind.REPORT);
        earlier.kind(Kind.REPORT);

        assertThat(relation()).isEqualTo(Relation.SAME_MATTER);
    }

    @Test
    void keepsTwoOwnersWithTheSameFaultApart() {
        now.complainant(person("姚可心", "+8613900009999", null))
                .vehicle(new Vehicle(null, null, "浙A7K3M8", "启明 200", null))
                .problem(about("SAFETY_DEFECT"))
                .text(words(STORY));
        earlier.vehicle(new Vehicle(null, null, "浙A7K3M9", "启明 200", null))
                .problem(about("SAFETY_DEFECT"))
                .text(words(STORY));

        assertThat(relation()).isEqualTo(Relation.NEW);
    }

    @Test
    void keepsNamesakesInPartAndNeighbouringNumbersApart() {
        now.complainant(person("沈知遥", "+8613711112228", null)).vehicle(Vehicle.UNKNOWN);

        assertThat(relation()).isEqualTo(Relation.NEW);
    }

    @Test
    void joinsAMaskedPhoneWithTheFullName() {
        now.complainant(person("沈知遠先生", "137****2222", null)).vehicle(Vehicle.UNKNOWN);

        assertThat(relation()).isEqualTo(Relation.SAME_MATTER);
    }

    @Test
    void joinsAMaskedPhoneWithAnUncommonSurname() {
        now.complainant(person("沈女士", "137****2222", null)).vehicle(Vehicle.UNKNOWN);

        assertThat(relation()).isEqualTo(Relation.SAME_MATTER);
    }

    @Test
    void asksAPersonWhenOnlyAMaskedPhoneAgrees() {
        now.complainant(person(null, "137****2222", null)).vehicle(Vehicle.UNKNOWN);

        assertThat(relation()).isEqualTo(Relation.CANDIDATE);
    }

    @Test
    void joinsHalfAPlateWithSurnameAndDay() {
        now.complainant(person("沈先生", null, null)).vehicle(plate("浙A7K**9")).times(on("2026-02-27"));
        earlier.times(on("2026-02-27"));

        assertThat(relation()).isEqualTo(Relation.SAME_MATTER);
    }

    @Test
    void joinsTheFullNameWithTheSameDayAndStory() {
        now.complainant(person("沈知远", null, null))
                .vehicle(Vehicle.UNKNOWN)
                .times(on("2026-02-27"))
                .text(words(STORY_RETOLD));
        earlier.times(on("2026-02-27")).text(words(STORY));

        assertThat(relation()).isEqualTo(Relation.SAME_MATTER);
    }

    @Test
    void asksAPersonWhenOnlyTheNameAndAPieceOfTheStoryAgree() {
        now.complainant(person("王强", null, null))
                .vehicle(Vehicle.UNKNOWN)
                .text(words("做完发动机大修才几天油底壳又漏油，车到现在还停在你们那里没有人联系我"));
        earlier.complainant(person("王强", "+8613711112222", null)).text(words(STORY));

        assertThat(relation()).isEqualTo(Relation.CANDIDATE);
    }

    @Test
    void asksAPersonWhenVinAndPlateContradict() {
        now.complainant(person(null, null, null))
                .vehicle(new Vehicle("LZZ5CCSD0HA000001", null, "浙A55555", null, null));
        earlier.vehicle(new Vehicle("LZZ5CCSD0HA000001", null, "浙A7K3M9", null, null));

        assertThat(relation()).isEqualTo(Relation.CANDIDATE);
    }

    @Test
    void asksAPersonWhenOnlyTheNameAgrees() {
        now.complainant(person("沈知远", null, null)).vehicle(Vehicle.UNKNOWN);

        assertThat(relation()).isEqualTo(Relation.CANDIDATE);
    }

    @Test
    void joinsFamiliesOfCategories() {
        now.problem(about("SANBAO_RETURN", "REPEAT_REPAIR"));

        assertThat(relation()).isEqualTo(Relation.SAME_MATTER);
    }

    @Test
    void relatesAnotherMatterOfTheSameCustomer() {
        now.problem(about("FACILITY"));

        assertThat(relation()).isEqualTo(Relation.RELATED);
    }

    @Test
    void relatesABrokenPromiseToAFaultWhoseHandlingBrokeAnother() {
        now.problem(about("PROMISE_BROKEN"));
        earlier.problem(about("SAFETY_DEFECT", "PROMISE_BROKEN", "COMPLAINT_IGNORED"));

        assertThat(relation()).isEqualTo(Relation.RELATED);
    }

    @Test
    void relatesAnotherCarOfTheSameCustomer() {
        now.vehicle(plate("浙A55555")).complainant(person("沈知远", "+8613711112222", "shen@mail.example"));
        earlier.complainant(person("沈知远", "+8613711112222", "shen@mail.example"));

        assertThat(relation()).isEqualTo(Relation.RELATED);
    }

    @Test
    void joinsTheSameRepairOrderWhateverTheCategories() {
        now.problem(about("FACILITY")).visit(new Visit("S1", "R20260301001", null));
        earlier.visit(new Visit("S1", "R20260301001", null));

        assertThat(relation()).isEqualTo(Relation.SAME_MATTER);
    }

    @Test
    void doesNotJoinTheSameRepairOrderOfAnotherStore() {
        ComplaintDraft one = aComplaint("1").visit(new Visit("S1", "R20260301001", null));
        ComplaintDraft other = aComplaint("2").visit(new Visit("S2", "R20260301001", null));

        assertThat(relation(one, other)).isEqualTo(Relation.NEW);
    }

    @Test
    void joinsAReplyThatAddsAnotherCategory() {
        replies("另外，休息区也没有座位");

        assertThat(relation()).isEqualTo(Relation.SAME_MATTER);
    }

    @Test
    void relatesAReplyThatCallsTheOldMatterSettled() {
        replies("上次的异响已经解决了，谢谢。这次是休息区没有座位");

        assertThat(relation()).isEqualTo(Relation.RELATED);
    }

    @Test
    void joinsAReplyThatSaysItIsNotSettled() {
        replies("上次的异响没解决，休息区也没有座位");

        assertThat(relation()).isEqualTo(Relation.SAME_MATTER);
    }

    @Test
    void doesNotTakeAServiceNumberForAPerson() {
        ComplaintDraft one = aComplaint("1").complainant(person(null, "4008123123", null));
        ComplaintDraft other = aComplaint("2").complainant(person(null, "4008123123", null));

        assertThat(relation(one, other)).isEqualTo(Relation.NEW);
    }

    @Test
    void doesNotTakeAnAbsurdVinForACar() {
        ComplaintDraft one = aComplaint("1").vehicle(new Vehicle("1".repeat(17), true, null, null, null));
        ComplaintDraft other = aComplaint("2").vehicle(new Vehicle("1".repeat(17), true, null, null, null));

        assertThat(relation(one, other)).isEqualTo(Relation.NEW);
    }

    private void replies(String words) {
        earlier.correlation(message("<1@mail.example>", "old"));
        now.correlation(message("<2@mail.example>", "new", "<1@mail.example>"))
                .problem(about("FACILITY"))
                .text(words(words));
    }

    private Relation relation() {
        return relation(now, earlier);
    }

    private Relation relation(ComplaintDraft now, ComplaintDraft earlier) {
        Complaint filed = earlier.complaintNumber("C-2026-000001").build();
        ComplaintFile file = new ComplaintFile(
                "C-2026-000001", Kind.COMPLAINT, ComplaintFile.Status.OPEN, "earlier", MONDAY, MONDAY, null);
        return policy.decide(now.build(), List.of(new FiledReceipt(filed, file)), number -> Set.of())
                .relation();
    }

    private static Times on(String day) {
        return new Times(MONDAY, null, day);
    }
}
