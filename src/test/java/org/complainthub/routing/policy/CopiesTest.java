package org.complainthub.routing.policy;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.routing.RoutingFixtures.a;
import static org.complainthub.routing.RoutingFixtures.routed;
import static org.complainthub.routing.RoutingFixtures.saying;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.util.List;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Legibility;
import org.complainthub.complaint.Link;
import org.complainthub.complaint.Narrative;
import org.complainthub.complaint.Privacy;
import org.complainthub.complaint.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who hears of it beside those that deal with it, and who must not. */
class CopiesTest {

    @ParameterizedTest
    @EnumSource(
            value = Legibility.class,
            names = {"NEEDS_REVIEW", "NEEDS_KEY", "NEEDS_TRANSCRIPTION"})
    void bringsTheDeskInWhereAPersonHasToLook(Legibility legibility) {
        assertThat(departments(a(Kind.COMPLAINT, "BOOKING").legibility(legibility)))
                .containsExactly("SA_FRONT", "CRC");
    }

    @Test
    void bringsTheDeskInWhereNothingProvesTheSender() {
        assertThat(departments(a(Kind.COMPLAINT, "BOOKING")
                        .addDefect(new Defect("SENDER_NOT_AUTHENTIC", "From", "a@b.example", null))))
                .containsExactly("SA_FRONT", "CRC");
        assertThat(departments(a(Kind.COMPLAINT, "BOOKING").addDefect(new Defect("OTHER_DEFECT", null, null, null))))
                .containsExactly("SA_FRONT");
    }

    @Test
    void keepsFromTheDeskWhatIsConfidential() {
        assertThat(departments(a(Kind.COMPLAINT, "SIGN_FORGED")
                        .privacy(new Privacy("CONTRACT_OR_LEGAL_DUTY", true))
                        .legibility(Legibility.NEEDS_REVIEW)))
                .containsExactly("MGMT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"我要举报总经理收回扣", "I REPORT YOUR GENERAL MANAGER"})
    void keepsFromManagementWhatAccusesIt(String words) {
        assertThat(departments(saying(a(Kind.REPORT, "STAFF_DIVERT"), words))).containsExactly("CRC");
    }

    @Test
    void bringsManagementInAtTheThirdRepeat() {
        assertThat(departments(repeating("r0", "r0b"))).containsExactly("WORKSHOP");
        assertThat(departments(repeating("r0", "r0b", "r0c"))).containsExactly("WORKSHOP", "MGMT");
        assertThat(departments(repeating("r0", "r0", "r0"))).containsExactly("WORKSHOP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Das Auto steht seit drei Wochen in der Werkstatt", "車が直らない", "\u0000\uFFFF\uD83D"})
    void leavesToTheDeskWhatNobodyUnderstands(String words) {
        assertThat(departments(a(Kind.COMPLAINT).text(new Narrative(null, words, words, "und"))))
                .containsExactly("CRC");
    }

    @Test
    void decidesOnFiftyThousandCharactersInAMoment() {
        String words = "修了3天还没好，保修期内也不给代步车。".repeat(2700).substring(0, 50_000);
        ComplaintDraft draft = saying(a(Kind.COMPLAINT, "NO_LOAN_CAR", "WAIT_REPAIR", "BOOKING"), words);
        Complaint complaint = draft.build();
        assertTimeout(ofSeconds(1), () -> assertThat(routed(complaint).routing().departments())
                .containsExactly("SA_FRONT", "WORKSHOP"));
    }

    private static ComplaintDraft repeating(String... earlier) {
        ComplaintDraft draft =
                a(Kind.COMPLAINT, "WAIT_REPAIR").complaintNumber("C-1").relation(Relation.REPEAT);
        for (String receiptId : earlier) {
            draft.addLink(new Link(Relation.REPEAT, "C-1", receiptId, List.of()));
        }
        return draft;
    }

    private static List<String> departments(ComplaintDraft draft) {
        return routed(draft.build()).routing().departments();
    }
}
