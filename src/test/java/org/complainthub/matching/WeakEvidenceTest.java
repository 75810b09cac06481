package org.complainthub.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.MONDAY;
import static org.complainthub.complaint.ComplaintFixtures.aComplaint;
import static org.complainthub.complaint.ComplaintFixtures.about;
import static org.complainthub.complaint.ComplaintFixtures.complainedBefore;
import static org.complainthub.complaint.ComplaintFixtures.person;
import static org.complainthub.complaint.ComplaintFixtures.plate;
import static org.complainthub.complaint.ComplaintFixtures.vin;
import static org.complainthub.complaint.ComplaintFixtures.words;

import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Link;
import org.complainthub.complaint.Relation;
import org.complainthub.complaint.Times;
import org.complainthub.complaint.Vehicle;
import org.complainthub.complaint.Visit;
import org.complainthub.matching.file.InMemoryComplaintFiles;
import org.junit.jupiter.api.Test;

/** Receipts that share no strong key, found and weighed as a hub does. */
class WeakEvidenceTest {

    private final ComplaintMatcher matcher = Matchers.on(new InMemoryComplaintFiles());

    private final ComplaintDraft first = aComplaint("first")
            .complainant(person("卓怀瑾", "13711118106", null))
            .vehicle(new Vehicle(null, null, "浙AD7K3M9", "启明 流云 EV", null))
            .times(on("2026-02-27"))
            .problem(about("SIGN_FORGED"));
    private final ComplaintDraft next = aComplaint("next").problem(about("SIGN_FORGED"));

    @Test
    void joinsTheNameInPinyinWithAMaskedPhone() {
        next.complainant(person("Huaijin ZHUO", "137****8106", null));

        assertThat(relation()).isEqualTo(Relation.SAME_MATTER);
    }

    @Test
    void joinsASurnameWithTheEndOfThePhoneNumber() {
        next.complainant(person("卓", null, null)).text(words("我姓卓，尾号幺零六，不对，尾号八幺零六"));

        assertThat(relation()).isEqualTo(Relation.SAME_MATTER);
    }

    @Test
    void keepsAnotherEndOfThePhoneNumberApart() {
        next.complainant(person("卓", null, null)).text(words("我姓卓，尾号八幺零七"));

        assertThat(relation()).isEqualTo(Relation.NEW);
    }

    @Test
    void joinsThePlateWithoutItsProvince() {
        next.vehicle(plate("AD7K3M9"));

        assertThat(relation()).isEqualTo(Relation.SAME_MATTER);
    }

    @Test
    void joinsMostOfAPlateWithTheSurnameThatAPaperNames() {
        next.channel(Channel.MEDIA).vehicle(plate("浙AD7**M9")).text(words("读者卓女士来信，委托书上的名字不是她签的"));

        assertThat(relation()).isEqualTo(Relation.SAME_MATTER);
    }

    @Test
    void joinsARareSurnameThatAPaperNamesWithModelAndDay() {
        next.channel(Channel.MEDIA).text(words("车主卓女士的流云在贵店维修，委托书上的名字不是她签的")).times(on("2026-02-27"));

        assertThat(relation()).isEqualTo(Relation.SAME_MATTER);
    }

    @Test
    void asksAPersonWhenThatSurnameIsACommonOne() {
        first.complainant(person("王怀瑾", "13711118106", null));
        next.channel(Channel.MEDIA).text(words("车主王姓市民的流云在贵店维修，委托书上的名字不是她签的")).times(on("2026-02-27"));

        assertThat(relation()).isEqualTo(Relation.CANDIDATE);
    }

    @Test
    void keepsAStrangerWithTheSameFaultOneDayLaterApart() {
        next.complainant(person("姚可心", "13900009999", null))
                .vehicle(new Vehicle(null, null, "浙AD8L4N2", "启明 流云 EV", null))
                .times(on("2026-02-28"));

        assertThat(relation()).isEqualTo(Relation.NEW);
    }

    @Test
    void keepsANeighbouringNameAndPhoneApart() {
        next.complainant(person("卓怀玉", "13711118109", null)).times(on("2026-02-27"));

        assertThat(relation()).isEqualTo(Relation.NEW);
    }

    @Test
    void joinsTheNumberOfARepairOrderInTheText() {
        first.visit(new Visit("S1", "MX202602270004", null));
        next.complainant(person("怀瑾", null, null)).text(words("单号MX202602270004，签字不是我写的"));

        assertThat(relation()).isEqualTo(Relation.SAME_MATTER);
    }

    @Test
    void joinsTheSameDayOfOnePersonWhateverTheCategories() {
        next.complainant(person("卓怀瑾", "13711118106", null))
                .times(on("2026-02-27"))
                .problem(about("FACILITY"));

        assertThat(relation()).isEqualTo(Relation.SAME_MATTER);
    }

    @Test
    void joinsAQuestionAboutTheProgress() {
        next.complainant(person("卓怀瑾", "13711118106", null)).problem(about("NO_INFO_PROGRESS"));

        assertThat(relation()).isEqualTo(Relation.SAME_MATTER);
    }

    @Test
    void relatesANewMatterOfTheSameKindWhenTheOldOneIsSettled() {
        next.complainant(person("卓怀瑾", "13711118106", null)).text(words("上次签字的事翻篇了，这次换的机油又没让我看"));

        assertThat(relation()).isEqualTo(Relation.RELATED);
    }

    @Test
    void doesNotTakeOnePhoneWithTwoCarsForOneCustomer() {
        next.complainant(person(null, "13711118106", null)).vehicle(plate("浙A55555"));

        assertThat(relation()).isEqualTo(Relation.NEW);
    }

    @Test
    void weighsAllReceiptsOfTheFile() {
        matcher.match(first.build());
        matcher.match(aComplaint("second")
                .complainant(person("卓怀瑾", "137****8106", null))
                .vehicle(vin("LZZ5CCSD0HA000001"))
                .problem(about("SIGN_FORGED"))
                .build());
        next.complainant(person("卓女士", null, null)).vehicle(vin("LZZ5*********0001"));

        assertThat(matcher.match(next.times(on("2026-02-27")).build()).relation())
                .isEqualTo(Relation.SAME_MATTER);
    }

    @Test
    void linksEveryEarlierReceiptOfTheMatterTheFirstOneFirst() {
        first.times(new Times(MONDAY, null, null));
        matcher.match(first.build());
        matcher.match(again("second", 3));
        matcher.match(again("third", 5));

        Complaint fourth = matcher.match(again("fourth", 9));

        assertThat(fourth.relation()).isEqualTo(Relation.REPEAT);
        assertThat(fourth.links()).extracting(Link::receiptId).containsExactly("first", "second", "third");
        assertThat(fourth.links()).extracting(Link::complaintNumber).containsOnly(fourth.complaintNumber());
    }

    private static Complaint again(String id, int days) {
        return aComplaint(id)
                .complainant(person("卓怀瑾", "13711118106", null))
                .problem(complainedBefore("SIGN_FORGED", "COMPLAINT_IGNORED"))
                .times(new Times(MONDAY.plusDays(days), null, null))
                .build();
    }

    private Relation relation() {
        matcher.match(first.build());
        return matcher.match(next.build()).relation();
    }

    private static Times on(String day) {
        return new Times(MONDAY, null, day);
    }
}
