package org.complainthub.normalize.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Score;
import org.junit.jupiter.api.Test;

class SurveyFeedsTest {

    @Test
    void readsQualtricsBelowThreeHeaderRowsInTheZoneTheyName() {
        List<Complaint> rows = FeedFixtures.read("qualtrics.csv");

        assertThat(rows).extracting(Complaint::receiptId).containsExactly("id#R_a1", "id#R_a2", "id#R_a3");
        Complaint first = rows.get(0);
        assertThat(first.complainant()).isEqualTo(new Complainant("Ada Moss", null, "ada.moss@mail.example", null));
        assertThat(first.times().receivedAt()).isEqualTo(OffsetDateTime.parse("2026-11-01T10:05:00-07:00"));
        assertThat(first.score())
                .isEqualTo(new Score("2", "CSAT5", 25, true, List.of("Was the work done right first time?: No")));
        assertThat(first.text().verbatim()).isEqualTo("Paid more than quoted, twice.");
    }

    @Test
    void takesAReferenceForARepairOrderOnlyWhenItLooksLikeOne() {
        List<Complaint> rows = FeedFixtures.read("qualtrics.csv");

        assertThat(rows.get(0).visit().repairOrder()).isEqualTo("FT202611010001");
        assertThat(rows.get(2).visit().repairOrder()).isNull();
    }

    @Test
    void setsSurveyPreviewsAside() {
        Complaint preview = FeedFixtures.read("qualtrics.csv").get(1);

        assertThat(preview.kind()).isEqualTo(Kind.NOT_FEEDBACK);
        assertThat(preview.defects()).extracting(Defect::code).containsExactly("TEST_ROW");
    }

    @Test
    void readsNetPromoterScores() {
        List<Complaint> rows = FeedFixtures.read("nps.csv");

        assertThat(rows.get(0).score()).isEqualTo(new Score("6", "NPS", 60, true, List.of()));
        assertThat(rows.get(1).text().verbatim()).isEmpty();
        assertThat(rows.get(2).score()).isNull();
        assertThat(rows.get(2).defects()).containsExactly(new Defect("SCORE_UNREADABLE", "nps", "11", null));
    }

    @Test
    void alertsWhenAnyIndexQuestionIsFairOrPoor() {
        List<Complaint> rows = FeedFixtures.read("five_words.csv");

        assertThat(rows).extracting(Complaint::receiptId).containsExactly("id#V-1", "id#V-2");
        assertThat(rows.get(0).score())
                .isEqualTo(new Score("Good", "FIVE_WORDS", 50, true, List.of("QualityOfWork: Fair")));
        assertThat(rows.get(1).score().low()).isFalse();
    }

    @Test
    void readsNumberedQuestionsByTheirWords() {
        Complaint first = FeedFixtures.read("wjx_gbk.csv").get(0);

        assertThat(first.complainant()).isEqualTo(new Complainant("高女士", "13800000009", null, null));
        assertThat(first.visit().store()).isEqualTo("东湖店");
        assertThat(first.score()).isEqualTo(new Score("2", "CSAT5", 25, true, List.of("6、维修前是否为您讲解项目: 否", "价格/费用")));
    }

    @Test
    void takesLongAnswersToUnforeseenQuestionsForWords() {
        List<Complaint> rows = FeedFixtures.read("wjx_gbk.csv");

        assertThat(rows.get(0).text().customerWords()).isEqualTo("不要在签字那天才说有金融服务费");
        assertThat(rows.get(1).text().customerWords()).isEmpty();
    }

    @Test
    void readsEveryAnswerInWordsWhateverTheQuestion() {
        List<Complaint> rows = FeedFixtures.read("qualtrics_open_questions.csv");

        assertThat(rows.get(0).text().customerWords().lines())
                .containsExactlyInAnyOrder(
                        "The roof box came back with one lock missing.",
                        "Dear me",
                        "Call me before you order the lock please");
        assertThat(rows.get(0).text().verbatim()).contains("Anything else you want to tell us?: Dear me");
        assertThat(rows.get(2).text().customerWords().lines()).containsExactlyInAnyOrder("说好的代步车到店才说没有", "太慢");
    }

    @Test
    void takesNoMarkFromAnAnswerInWords() {
        Complaint first = FeedFixtures.read("qualtrics_open_questions.csv").get(0);

        assertThat(first.score())
                .isEqualTo(new Score("2", "NPS", 20, true, List.of("Was the work done right first time?: No")));
        assertThat(first.defects()).extracting(Defect::code).doesNotContain("SCORE_UNREADABLE");
    }

    @Test
    void takesNoChoiceForWords() {
        Complaint second = FeedFixtures.read("qualtrics_open_questions.csv").get(1);

        assertThat(second.text().customerWords()).isEqualTo("Quick and tidy as always.");
    }

    @Test
    void tellsAMailAddressFromAPhoneInOneColumn() {
        Complainant second = FeedFixtures.read("wjx_gbk.csv").get(1).complainant();

        assertThat(second).isEqualTo(new Complainant("L", null, "l@mail.example", null));
    }
}
