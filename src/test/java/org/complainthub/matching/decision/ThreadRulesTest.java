package org.complainthub.matching.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.MONDAY;
import static org.complainthub.complaint.ComplaintFixtures.aComplaint;
import static org.complainthub.complaint.ComplaintFixtures.about;
import static org.complainthub.complaint.ComplaintFixtures.message;
import static org.complainthub.complaint.ComplaintFixtures.noiseOfShen;
import static org.complainthub.complaint.ComplaintFixtures.person;
import static org.complainthub.complaint.ComplaintFixtures.received;
import static org.complainthub.complaint.ComplaintFixtures.words;

import java.util.List;
import java.util.Set;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.FileClaim;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Relation;
import org.complainthub.matching.Matchers;
import org.complainthub.matching.file.ComplaintFile;
import org.complainthub.matching.file.FiledReceipt;
import org.junit.jupiter.api.Test;

class ThreadRulesTest {

    private static final String FILE = "C-2026-000012";

    @Test
    void joinsTheCustomerWhoAnswersUsWhateverHeSays() {
        ComplaintDraft answer = noiseOfShen("answer").problem(about("BILLING"));

        assertThat(decision(proven(answer), false).relation()).isEqualTo(Relation.SAME_MATTER);
    }

    @Test
    void opensTheClosedFileForTheCustomerWhoAnswersUs() {
        assertThat(decision(proven(noiseOfShen("answer")), true).relation()).isEqualTo(Relation.REPEAT);
    }

    @Test
    void joinsLongAfterwards() {
        ComplaintDraft answer = noiseOfShen("answer").times(received(MONDAY.plusDays(400)));

        assertThat(decision(proven(answer), false).relation()).isEqualTo(Relation.REPEAT);
    }

    @Test
    void asksAPersonWhenAnUnknownSenderHoldsOurMail() {
        Decision decision = decision(proven(aComplaint("spouse").complainant(person("姚女士", null, null))), false);

        assertThat(decision.relation()).isEqualTo(Relation.CANDIDATE);
        assertThat(decision.file()).isNull();
        assertThat(decision.links().get(0).explanation())
                .contains("possibly about " + FILE + ": answers our message, sender unknown");
    }

    @Test
    void givesAStrangerWhoQuotesTheNumberAFileOfHisOwn() {
        ComplaintDraft stranger = aComplaint("stranger")
                .complainant(person("姚女士", null, null))
                .problem(about("PRODUCT_QUALITY"))
                .text(words("我的档案 " + FILE + " 进展如何？异响一直有"));

        Decision decision = decision(stranger, false);

        assertThat(decision.relation()).isEqualTo(Relation.CANDIDATE);
        assertThat(decision.file()).isNull();
        assertThat(decision.links().get(0).explanation())
                .contains("possibly about " + FILE + ": number quoted without proof");
    }

    @Test
    void ignoresANumberOfAnotherFile() {
        ComplaintDraft answer = aComplaint("other")
                .correlation(message("<9@x>", "other").about(new FileClaim("C-2026-000099", FileClaim.Proof.TOKEN)));

        assertThat(decision(answer, false).relation()).isEqualTo(Relation.NEW);
    }

    private static ComplaintDraft proven(ComplaintDraft draft) {
        return draft.correlation(message("<2@x>", "answer").about(new FileClaim(FILE, FileClaim.Proof.MESSAGE_ID)));
    }

    private static Decision decision(ComplaintDraft now, boolean closed) {
        Complaint first = noiseOfShen("first").complaintNumber(FILE).build();
        ComplaintFile file = new ComplaintFile(
                FILE,
                Kind.COMPLAINT,
                closed ? ComplaintFile.Status.CLOSED : ComplaintFile.Status.OPEN,
                "first",
                MONDAY,
                MONDAY,
                closed ? MONDAY : null);
        return new MatchingPolicy(Matchers.SHIPPED)
                .decide(now.build(), List.of(new FiledReceipt(first, file)), number -> Set.of());
    }
}
