package org.complainthub.report.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.report.ReportFixtures.aComplaint;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Times;
import org.complainthub.reference.Department;
import org.complainthub.report.ReportFixtures;
import org.complainthub.report.ReportStage;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.Measures;
import org.complainthub.report.register.ReportState;
import org.junit.jupiter.api.Test;

class LettersTest {

    private static final Department WORKSHOP =
            ReportFixtures.REFERENCE.department("WORKSHOP").orElseThrow();
    private static final CorrectiveActionReport REPORT = new CorrectiveActionReport(
            "CAR-2026-000001",
            "CF-1",
            "WORKSHOP",
            "00112233445566778899aabbccddeeff",
            ReportState.ISSUED,
            1,
            "zh",
            "service",
            ReportFixtures.RECEIVED,
            Measures.NONE,
            null,
            null);

    private final Letters letters = ReportStage.letters();

    @Test
    void tellsTheWholeCaseInBothLanguages() {
        String body = report(aComplaint().to("WORKSHOP", "CRC").inFile());

        assertThat(body)
                .contains("投诉编号：CF-1（投诉）", "电子邮件", "2026-11-20 09:30 +08:00", "林晓梅, 13900001234", "沪A12345")
                .contains("安全故障", "Safety defect", "S1 critical", "To be answered by: 2026-11-23 09:30 +08:00")
                .contains("其他涉及部门：客户关系", "Other departments involved: Customer relations")
                .contains("| 刹车异响，修了两次。");
    }

    @Test
    void tellsWhenItCameByTheClockOfTheStore() {
        Complaint complaint = aComplaint().inFile();
        OffsetDateTime utc = complaint.times().receivedAt().withOffsetSameInstant(ZoneOffset.UTC);

        assertThat(report(complaint.edit().times(new Times(utc, null, null)).build()))
                .contains("2026-11-20 09:30 +08:00")
                .doesNotContain("+00:00");
    }

    @Test
    void asksForEachMeasureUnderItsOwnHeading() {
        assertThat(report(aComplaint().inFile()))
                .containsSubsequence(
                        "CAR-2026-000001 00112233445566778899aabbccddeeff",
                        "【原因 / Cause】",
                        "【纠正措施 / Corrective action】",
                        "【责任人 / Owner】",
                        "【完成日期 / Due】",
                        "【预防措施 / Preventive action】",
                        "【责任人 / Owner】",
                        "【完成日期 / Due】");
    }

    @Test
    void putsTheCustomersLanguageFirst() {
        assertThat(report(aComplaint().saying("The brakes squeal.", "en").inFile()))
                .startsWith("To Mechanical workshop");
        assertThat(report(aComplaint().saying("煞車異響", "zh-Hant").inFile())).startsWith("机修车间");
    }

    @Test
    void neverEvaluatesTheCustomersWords() {
        assertThat(report(aComplaint()
                        .saying("{{token}} ${body} $1 \\n {{nothing}}", "en")
                        .inFile()))
                .contains("| {{token}} ${body} $1 \\n {{nothing}}");
    }

    @Test
    void revealsNothingOfTheSenderOfAConfidentialReport() {
        Complaint confidential = aComplaint()
                .inConfidence()
                .saying(
                        "我是林晓梅，林女士，电话139 0000 1234，备用13911112222，a.b@c.example，沪A·12345，LSVAA49J7R2000001，单号RO20261101。"
                                + "顾问私下收费800元。",
                        "zh")
                .inFile();

        assertThat(report(confidential))
                .contains("客户：保密", "Customer: confidential", "顾问私下收费800元")
                .doesNotContain("林晓梅", "林女士", "1234", "13911112222", "c.example", "12345", "LSVAA", "RO20261101");
    }

    @Test
    void keepsTheCustomersWordsOutOfTheSubject() {
        Letter letter = letters.report(aComplaint().inFile(), WORKSHOP, REPORT);

        assertThat(letter.subject()).isEqualTo("[CAR-2026-000001] 纠正预防措施报告 / Corrective action report, CF-1");
    }

    @Test
    void namesWhatIsMissing() {
        String body = letters.returned(REPORT, WORKSHOP, List.of("preventive")).body();

        assertThat(body).contains("预防措施：怎样防止再次发生", "Preventive action: what keeps it from happening again");
        assertThat(body).doesNotContain("Corrective action: what was").contains("【纠正措施 / Corrective action】");
    }

    @Test
    void asksForNoMeasuresWhenItOnlyInforms() {
        assertThat(letters.information(aComplaint().inFile(), WORKSHOP).body())
                .contains("无需提交", "No corrective-action report is needed", "| 刹车异响")
                .doesNotContain("【纠正措施");
    }

    @Test
    void leavesNoPlaceholderInASupplement() {
        assertThat(letters.supplement(aComplaint().inFile(), WORKSHOP, REPORT).body())
                .contains("still open")
                .doesNotContain("{{");
    }

    private String report(Complaint complaint) {
        return letters.report(complaint, WORKSHOP, REPORT).body();
    }
}
