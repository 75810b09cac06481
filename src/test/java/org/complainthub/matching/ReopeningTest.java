package org.complainthub.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.aComplaint;
import static org.complainthub.complaint.ComplaintFixtures.complainedBefore;
import static org.complainthub.complaint.ComplaintFixtures.daysLater;
import static org.complainthub.complaint.ComplaintFixtures.message;
import static org.complainthub.complaint.ComplaintFixtures.noiseOfShen;
import static org.complainthub.complaint.ComplaintFixtures.person;

import java.util.ArrayList;
import java.util.List;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.FileClaim;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Relation;
import org.complainthub.matching.decision.MatchingRules;
import org.complainthub.matching.file.ComplaintFile;
import org.complainthub.matching.file.FileChange;
import org.complainthub.matching.file.InMemoryComplaintFiles;
import org.junit.jupiter.api.Test;

class ReopeningTest {

    private final InMemoryComplaintFiles files = new InMemoryComplaintFiles();
    private final ComplaintMatcher matcher = Matchers.on(files);

    @Test
    void joinsARobotWithoutReopeningOnceItDidSoTooOften() {
        List<String> asked = new ArrayList<>();
        ComplaintMatcher braked = new ComplaintMatcher(
                files, () -> Matchers.SHIPPED, address -> asked.add(address) && asked.size() < 3, Matchers.CLOCK);
        String number = braked.match(robot("r0", 0)).complaintNumber();
        List<Relation> relations = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            files.close(number, daysLater(9 + i).receivedAt());
            relations.add(braked.match(robot("r" + i, 10 + i)).relation());
        }

        assertThat(relations).containsExactly(Relation.REPEAT, Relation.REPEAT, Relation.SAME_MATTER);
        assertThat(asked).containsOnly("desk@robot.example");
        assertThat(files.file(number).orElseThrow().status()).isEqualTo(ComplaintFile.Status.CLOSED);
        assertThat(files.changes().get(files.changes().size() - 1).reason()).contains("not reopened");
    }

    private static Complaint robot(String id, int day) {
        return noiseOfShen(id)
                .complainant(person("沈知远", null, "desk@robot.example"))
                .times(daysLater(day))
                .build();
    }

    @Test
    void opensAFileOfItsOwnWithALinkWhenTheMatterComesBackAfterTheConfiguredWindow() {
        MatchingRules shipped = Matchers.SHIPPED;
        MatchingRules hasty = new MatchingRules(
                shipped.thresholds(),
                new MatchingRules.Windows(90, 30, 365),
                shipped.repeats(),
                shipped.keys(),
                shipped.fields());
        ComplaintMatcher strict = new ComplaintMatcher(files, () -> hasty, address -> true, Matchers.CLOCK);
        String number = strict.match(noiseOfShen("r1").build()).complaintNumber();
        files.close(number, daysLater(3).receivedAt());
        Complaint back = strict.match(noiseOfShen("r2").times(daysLater(40)).build());

        assertThat(back.relation()).isEqualTo(Relation.REPEAT);
        assertThat(back.complaintNumber()).isNotEqualTo(number);
        assertThat(back.links().get(0).complaintNumber()).isEqualTo(number);
        assertThat(files.file(number).orElseThrow().status()).isEqualTo(ComplaintFile.Status.CLOSED);
    }

    @Test
    void tellsManagementOfTheThirdRepeatAndOfEachAfterIt() {
        matcher.match(noiseOfShen("r0").build());
        List<Integer> counts = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            Complaint again = matcher.match(noiseOfShen("r" + i)
                    .problem(complainedBefore("PRODUCT_QUALITY"))
                    .times(daysLater(5L * i))
                    .build());
            counts.add(again.links().get(0).repeats());
        }

        assertThat(counts).containsExactly(1, 2, 3, 4);
        assertThat(files.changes())
                .filteredOn(change -> change.fact().equals("complaint-file.escalated.v1"))
                .extracting(FileChange::reason)
                .containsExactly("repeat 3 of the matter", "repeat 4 of the matter");
    }

    @Test
    void putsThanksForOurMailIntoTheClosedFileAndLeavesItClosed() {
        String number = matcher.match(noiseOfShen("r1").build()).complaintNumber();
        files.close(number, daysLater(3).receivedAt());
        Complaint thanks = matcher.match(thanks(noiseOfShen("r2").times(daysLater(4)), number));

        assertThat(thanks.relation()).isEqualTo(Relation.SAME_MATTER);
        assertThat(thanks.complaintNumber()).isEqualTo(number);
        assertThat(files.file(number).orElseThrow().status()).isEqualTo(ComplaintFile.Status.CLOSED);
    }

    @Test
    void recordsThanksOfAnUnknownSenderInAFileOfTheirOwn() {
        String number = matcher.match(noiseOfShen("r1").build()).complaintNumber();

        assertThat(matcher.match(thanks(aComplaint("r2"), number)).complaintNumber())
                .isNotEqualTo(number);
    }

    private static Complaint thanks(ComplaintDraft draft, String number) {
        return draft.kind(Kind.PRAISE)
                .correlation(message("<2@x>", "thanks").about(new FileClaim(number, FileClaim.Proof.TOKEN)))
                .build();
    }
}
