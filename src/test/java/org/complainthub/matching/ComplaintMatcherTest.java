package org.complainthub.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complainthub.complaint.ComplaintFixtures.aComplaint;
import static org.complainthub.complaint.ComplaintFixtures.about;
import static org.complainthub.complaint.ComplaintFixtures.complainedBefore;
import static org.complainthub.complaint.ComplaintFixtures.daysLater;
import static org.complainthub.complaint.ComplaintFixtures.message;
import static org.complainthub.complaint.ComplaintFixtures.noiseOfShen;
import static org.complainthub.complaint.ComplaintFixtures.person;
import static org.complainthub.complaint.ComplaintFixtures.plate;
import static org.complainthub.complaint.ComplaintFixtures.words;

import java.util.List;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Relation;
import org.complainthub.matching.decision.MatchingRules;
import org.complainthub.matching.file.ComplaintFile;
import org.complainthub.matching.file.InMemoryComplaintFiles;
import org.junit.jupiter.api.Test;

class ComplaintMatcherTest {

    private final InMemoryComplaintFiles files = new InMemoryComplaintFiles();
    private final ComplaintMatcher matcher = Matchers.on(files);

    @Test
    void opensAFileForAMatterThatIsNew() {
        Complaint matched = matcher.match(noiseOfShen("r1").build());

        assertThat(matched.relation()).isEqualTo(Relation.NEW);
        assertThat(matched.complaintNumber()).isEqualTo("C-2026-000001");
        assertThat(matched.links()).isEmpty();
        assertThat(files.file("C-2026-000001").orElseThrow().status()).isEqualTo(ComplaintFile.Status.OPEN);
    }

    @Test
    void writesWhatItDidIntoTheHistory() {
        Complaint matched = matcher.match(noiseOfShen("r1").build());

        assertThat(matched.history()).singleElement().satisfies(entry -> assertThat(entry.note())
                .isEqualTo("NEW, opened C-2026-000001"));
    }

    @Test
    void givesASecondDeliveryTheEarlierResultWhateverIsConfiguredNow() {
        matcher.match(noiseOfShen("r1").build());
        Complaint joined = matcher.match(noiseOfShen("r2").times(daysLater(1)).build());
        MatchingRules shipped = Matchers.SHIPPED;
        MatchingRules strict = new MatchingRules(
                new MatchingRules.Thresholds(99, 99),
                shipped.windows(),
                shipped.repeats(),
                shipped.keys(),
                shipped.fields());

        Complaint again = new ComplaintMatcher(files, () -> strict, address -> true, Matchers.CLOCK)
                .match(noiseOfShen("r2").kind(Kind.PRAISE).build());

        assertThat(again).isEqualTo(joined);
    }

    @Test
    void joinsTheFileOfTheSameMatterAndNamesItsFirstReceipt() {
        Complaint first = matcher.match(noiseOfShen("r1").build());
        matcher.match(noiseOfShen("r2").times(daysLater(1)).build());
        Complaint third = matcher.match(noiseOfShen("r3").times(daysLater(2)).build());

        assertThat(third.relation()).isEqualTo(Relation.SAME_MATTER);
        assertThat(third.complaintNumber()).isEqualTo(first.complaintNumber());
        assertThat(third.links()).first().satisfies(link -> {
            assertThat(link.receiptId()).isEqualTo("r1");
            assertThat(link.explanation()).contains("same phone +6.0", "same plate +7.0", "categories agree");
        });
    }

    @Test
    void recordsPraiseInAFileOfItsOwn() {
        matcher.match(noiseOfShen("r1").build());
        Complaint praise = matcher.match(noiseOfShen("r2").kind(Kind.PRAISE).build());

        assertThat(praise.relation()).isEqualTo(Relation.NEW);
        assertThat(files.file(praise.complaintNumber()).orElseThrow().status())
                .isEqualTo(ComplaintFile.Status.RECORDED);
    }

    @Test
    void neverJoinsAComplaintToPraise() {
        matcher.match(noiseOfShen("r1").kind(Kind.ENQUIRY).build());

        assertThat(matcher.match(noiseOfShen("r2").build()).relation()).isEqualTo(Relation.NEW);
    }

    @Test
    void opensNoFileForWhatIsNoFeedback() {
        Complaint matched =
                matcher.match(noiseOfShen("r1").kind(Kind.NOT_FEEDBACK).build());

        assertThat(matched.relation()).isEqualTo(Relation.NEW);
        assertThat(matched.complaintNumber()).isNull();
    }

    @Test
    void recognisesNoFeedbackThatComesAgain() {
        matcher.match(aComplaint("r1")
                .kind(Kind.NOT_FEEDBACK)
                .correlation(message("<1@x>", "away"))
                .build());
        Complaint again = matcher.match(aComplaint("r2")
                .kind(Kind.NOT_FEEDBACK)
                .correlation(message("<1@x>", "away"))
                .build());

        assertThat(again.relation()).isEqualTo(Relation.REDELIVERY);
        assertThat(again.complaintNumber()).isNull();
        assertThat(again.links()).singleElement().satisfies(link -> assertThat(link.receiptId())
                .isEqualTo("r1"));
    }

    @Test
    void recognisesTheSameMailFromAnotherMailbox() {
        Complaint first = matcher.match(
                noiseOfShen("r1").correlation(message("<7@x>", "noise")).build());
        Complaint again = matcher.match(
                noiseOfShen("r2").correlation(message("<7@x>", "noise")).build());

        assertThat(again.relation()).isEqualTo(Relation.REDELIVERY);
        assertThat(again.complaintNumber()).isEqualTo(first.complaintNumber());
    }

    @Test
    void reopensAClosedFileWhenTheMatterComesBack() {
        String number = matcher.match(noiseOfShen("r1").build()).complaintNumber();
        files.close(number, daysLater(3).receivedAt());
        Complaint back = matcher.match(noiseOfShen("r2").times(daysLater(40)).build());

        assertThat(back.relation()).isEqualTo(Relation.REPEAT);
        assertThat(files.file(number).orElseThrow().status()).isEqualTo(ComplaintFile.Status.OPEN);
    }

    @Test
    void leavesAClosedFileClosedWhenItsMailIsDeliveredAgain() {
        String number = matcher.match(
                        noiseOfShen("r1").correlation(message("<7@x>", "noise")).build())
                .complaintNumber();
        files.close(number, daysLater(3).receivedAt());
        matcher.match(noiseOfShen("r2").correlation(message("<7@x>", "noise")).build());

        assertThat(files.file(number).orElseThrow().status()).isEqualTo(ComplaintFile.Status.CLOSED);
    }

    @Test
    void countsTheWindowFromTheLastReceipt() {
        matcher.match(noiseOfShen("r1").build());
        matcher.match(noiseOfShen("r2").times(daysLater(80)).build());

        assertThat(matcher.match(noiseOfShen("r3").times(daysLater(160)).build())
                        .relation())
                .isEqualTo(Relation.REPEAT);
    }

    @Test
    void opensALinkedFileAfterTheWindow() {
        Complaint first = matcher.match(noiseOfShen("r1").build());
        Complaint late = matcher.match(noiseOfShen("r2").times(daysLater(91)).build());

        assertThat(late.relation()).isEqualTo(Relation.RELATED);
        assertThat(late.complaintNumber()).isNotEqualTo(first.complaintNumber());
    }

    @Test
    void stopsTrustingAPhoneThatManyNamesUse() {
        List<String> names = List.of("沈知远", "姚可心", "秦亦凡", "许若宁", "顾清和", "方以恒");
        List<Relation> relations = names.stream()
                .map(name -> aComplaint(name)
                        .complainant(person(name, "+8675588880000", null))
                        .problem(about("ATTITUDE"))
                        .build())
                .map(complaint -> matcher.match(complaint).relation())
                .toList();
        Complaint nameless = aComplaint("last")
                .complainant(person(null, "+8675588880000", null))
                .problem(about("ATTITUDE"))
                .build();

        assertThat(relations).containsOnly(Relation.NEW);
        assertThat(matcher.match(nameless).relation()).isEqualTo(Relation.NEW);
    }

    @Test
    void ignoresAddressesOfTheGroupItself() {
        MatchingRules rules = Matchers.ignoring("@dealer.example", "+86 137 1111 2222");
        ComplaintMatcher careful = new ComplaintMatcher(files, () -> rules, address -> true, Matchers.CLOCK);
        Complaint first = aComplaint("r1")
                .complainant(person(null, "+8613711112222", "desk@dealer.example"))
                .problem(about("ATTITUDE"))
                .build();
        careful.match(first);

        assertThat(careful.match(aComplaint("r2")
                                .complainant(first.complainant())
                                .problem(about("ATTITUDE"))
                                .build())
                        .relation())
                .isEqualTo(Relation.NEW);
    }

    @Test
    void keepsWhatItIgnoresInTheComplaint() {
        MatchingRules rules = Matchers.ignoring("13711112222");
        Complaint shen = noiseOfShen("r1").build();

        assertThat(new ComplaintMatcher(files, () -> rules, address -> true, Matchers.CLOCK)
                        .match(shen)
                        .complainant())
                .isEqualTo(shen.complainant());
    }

    @Test
    void joinsAReceiptThatNamesOnlyTheComplaintNumber() {
        String number = matcher.match(noiseOfShen("r1").build()).complaintNumber();
        Complaint reminder = aComplaint("r2")
                .complainant(person("沈先生", null, null))
                .problem(complainedBefore("COMPLAINT_IGNORED"))
                .text(words("我的投诉 " + number + " 还是没有人管"))
                .times(daysLater(2))
                .build();

        assertThat(matcher.match(reminder).relation()).isEqualTo(Relation.REPEAT);
    }

    @Test
    void doesNotJoinAStrangerWhoNamesAComplaintNumber() {
        String number = matcher.match(noiseOfShen("r1").build()).complaintNumber();
        Complaint stranger = aComplaint("r2")
                .complainant(person("姚可心", "+8613900009999", null))
                .vehicle(plate("浙B11111"))
                .text(words("投诉 " + number))
                .build();

        assertThat(matcher.match(stranger).relation().joins()).isFalse();
    }

    @Test
    void refusesAnIdThatNoIndexCanHold() {
        Complaint complaint = noiseOfShen("x".repeat(1001)).build();

        assertThatThrownBy(() -> matcher.match(complaint))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("receipt id");
    }
}
