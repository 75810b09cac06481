package org.complainthub.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.noiseOfShen;
import static org.complainthub.desk.access.DeskPeople.auditor;
import static org.complainthub.desk.access.DeskPeople.desk;
import static org.complainthub.desk.access.DeskPeople.ofDepartment;
import static org.complainthub.desk.access.DeskPeople.person;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.complainthub.complaint.PublishedSchema;
import org.complainthub.complaint.Routing;
import org.complainthub.complaint.Visit;
import org.complainthub.desk.access.DeskActivities;
import org.complainthub.desk.access.DeskRole;
import org.complainthub.report.ReportFixtures;
import org.complainthub.report.ReportStage;
import org.complainthub.report.register.Measures;
import org.complainthub.report.register.ReportState;
import org.complainthub.report.register.ReportStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The forms on the page of a file: reports, decisions, the survey by phone; each as a browser sends it, on every database. */
abstract class DeskActsContract {

    private static final String FILE = "CF-1";
    private static final String REPORT = "CAR-2026-000001";
    private static final RequestPostProcessor MANAGER = person(DeskRole.MANAGER, null, null);

    private final DataSource database = emptyDatabase();
    private final DeskStage desk = new DeskStage(database);
    private final ReportStage stage = desk.bean(ReportStage.class);

    abstract DataSource emptyDatabase();

    @BeforeEach
    void answer() throws SQLException {
        try (InventedFiles files = new InventedFiles(database)) {
            files.open(
                            noiseOfShen("r1")
                                    .complaintNumber(FILE)
                                    .visit(new Visit("FT", null, null))
                                    .routing(new Routing(List.of("WORKSHOP"), "rules", List.of("rule")))
                                    .build(),
                            "OPEN",
                            OffsetDateTime.parse("2099-01-01T00:00:00Z"))
                    .write();
        }
        stage.correctiveActions.receive(ReportFixtures.aComplaint().ofService(), "WORKSHOP");
        stage.contacts.know(FILE, "lin@customer.example", "zh");
        stage.stores
                .reports()
                .update(
                        stage.report("WORKSHOP")
                                .become(ReportState.ANSWERED)
                                .with(Measures.of("换件", "抽查"), "王工", ReportFixtures.RECEIVED),
                        ReportStep.ofHub("test", ReportFixtures.RECEIVED));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void findsTheFileOfAReport() throws Exception {
        desk.web()
                .perform(get("/desk/files?words=" + REPORT.toLowerCase(Locale.ROOT))
                        .with(desk()))
                .andExpect(content().string(containsString(">" + FILE + "<")));
        desk.web()
                .perform(get("/desk/files?words=CAR-2026-999999").with(desk()))
                .andExpect(content().string(not(containsString(">" + FILE + "<"))));
    }

    @Test
    void letsAManagerApproveAndNobodyElse() throws Exception {
        send("reports", desk(), "kind", "APPROVE", "report", REPORT).andExpect(status().isForbidden());
        send("reports", ofDepartment("WORKSHOP"), "kind", "APPROVE", "report", REPORT)
                .andExpect(status().isForbidden());
        send("reports", MANAGER, "kind", "GIVE_BACK", "report", REPORT).andExpect(flash().attributeExists("refused"));
        send("reports", MANAGER, "kind", "APPROVE", "report", "CAR-2026-000009")
                .andExpect(flash().attributeExists("refused"));
        send("reports", MANAGER, "kind", "APPROVE", "report", REPORT).andExpect(flash().attribute("done", "APPROVE"));
        assertThat(stage.report("WORKSHOP").state()).isEqualTo(ReportState.CLOSED);
    }

    @Test
    void answersWhetherTheMeasuresWork() throws Exception {
        send("effectiveness", desk(), "report", REPORT, "works", "true", "reason", "x")
                .andExpect(flash().attributeExists("refused"));
        send("reports", MANAGER, "kind", "APPROVE", "report", REPORT);
        assertThat(page(desk())).contains("Do the measures work?");
        assertThat(page(auditor())).doesNotContain("Do the measures work?");
        for (RequestPostProcessor other : List.of(auditor(), ofDepartment("WORKSHOP"))) {
            send("effectiveness", other, "report", REPORT, "works", "true", "reason", "x")
                    .andExpect(status().isForbidden());
        }
        send("effectiveness", desk(), "report", REPORT, "works", "true").andExpect(flash().attributeExists("refused"));
        send("effectiveness", desk(), "report", REPORT, "works", "true", "reason", "sampled twenty cars")
                .andExpect(flash().attribute("done", "EFFECTIVE"));
        assertThat(page(desk()))
                .contains("sampled twenty cars", "The measures proved effective")
                .doesNotContain("??");
    }

    @Test
    void refusesAnActWithoutTheTokenOfTheForm() throws Exception {
        desk.web()
                .perform(post("/desk/files/" + FILE + "/decisions")
                        .param("outcome", "UPHELD")
                        .param("words", "x")
                        .with(desk()))
                .andExpect(status().isForbidden());
    }

    @Test
    void sendsAReportAgainToACorrectedAddressAndKeepsIt() throws Exception {
        send("resending", desk(), "report", REPORT, "address", "new@dealer.example")
                .andExpect(flash().attributeExists("refused"));
        stage.claimed();
        stage.outbox.markBounced(stage.threadId("WORKSHOP"));
        assertThat(page(desk())).contains("1 mail did not arrive", "Corrected address");
        send("resending", desk(), "report", REPORT, "address", "nonsense")
                .andExpect(flash().attributeExists("refused"));
        send("resending", desk(), "report", REPORT, "address", "new@dealer.example")
                .andExpect(flash().attribute("done", "RESEND"));
        send("reports", MANAGER, "kind", "GIVE_BACK", "report", REPORT, "reason", "which part?")
                .andExpect(flash().attribute("done", "GIVE_BACK"));

        assertThat(stage.column("select recipient from outbox_mail where report_number = '" + REPORT + "'"))
                .containsExactly("new@dealer.example", "new@dealer.example");
    }

    @Test
    void takesADecisionOnceAndShowsIt() throws Exception {
        send("decisions", auditor(), "outcome", "UPHELD", "words", "x").andExpect(status().isForbidden());
        send("decisions", desk(), "words", "免费更换").andExpect(flash().attributeExists("refused"));
        assertThat(page(desk())).contains("One customer is told by mail");
        send("decisions", desk(), "outcome", "UPHELD", "words", "免费更换<b>")
                .andExpect(flash().attribute("done", "DECIDE"));
        send("decisions", desk(), "outcome", "UPHELD", "words", "免费更换<b>")
                .andExpect(flash().attributeExists("refused"));

        assertThat(page(auditor())).contains("免费更换&lt;b&gt;").doesNotContain("Decide and tell", "??");
        assertThat(stage.column("select recipient from outbox_mail where customer_file = 'CF-1'"))
                .containsExactly("lin@customer.example");
    }

    @Test
    void recordsTheSurveyByPhoneOnceTheFileIsClosed() throws Exception {
        send("survey", desk(), "solved", "true", "overall", "5").andExpect(flash().attributeExists("refused"));
        send("reports", MANAGER, "kind", "APPROVE", "report", REPORT);
        send("survey", desk(), "overall", "5").andExpect(flash().attributeExists("refused"));
        send("survey", desk(), "solved", "true", "overall", "5", "speed", "", "words", "很好")
                .andExpect(flash().attribute("done", "SURVEY"));

        assertThat(page(desk())).contains("satisfied", "solved; overall 5", "by phone, somebody", "很好");
        assertThat(charts()).contains("100 % (1 of 1)").doesNotContain("no answers to the survey");
    }

    @Test
    void tellsTheCarMakerOnlyWhileTheCustomerConsents() throws Exception {
        assertThat(claims().get("claims")).isEmpty();
        send("consent", auditor(), "given", "true", "how", "x").andExpect(status().isForbidden());
        send("consent", desk(), "given", "true", "how", " ").andExpect(flash().attributeExists("refused"));
        send("consent", desk(), "given", "true", "how", "电话同意").andExpect(flash().attribute("done", "CONSENT"));

        JsonNode data = claims();
        assertThat(PublishedSchema.named("catena-x-claim-data-3.0.0.json").faultsOf(data))
                .isEmpty();
        JsonNode claim = data.get("claims").get(0);
        assertThat(claim.get("claimId").asText()).isEqualTo(FILE);
        assertThat(claim.get("customerComment").asText()).contains("第r1号来信");
        assertThat(claim.get("additionalInformationList").toString()).contains("换件", "抽查");
        assertThat(data.toString()).doesNotContain("沈", "1371111", "浙A7K3M9");
        assertThat(page(desk())).contains("电话同意");
        send("consent", desk(), "given", "false", "how", "邮件撤回")
                .andExpect(flash().attribute("done", "WITHDRAW_CONSENT"));
        assertThat(claims().get("claims")).isEmpty();
    }

    private JsonNode claims() throws Exception {
        String json = desk.web()
                .perform(get("/api/oem/claim-data?from=2000-01-01&until=2100-01-01")
                        .principal(new TestingAuthenticationToken("operator", "")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return PublishedSchema.JSON.readTree(json);
    }

    @Test
    void drawsTheReportAndTheFileAsPdf() throws Exception {
        assumeTrue(
                Files.isReadable(Path.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc")),
                "NOT RUN: the PDF with Chinese. There is no font for it here.");
        assertThat(pdf("/reports/" + REPORT + "/pdf")).contains(REPORT, "纠正措施", "换件", "王工", "已答复");
        assertThat(pdf("/pdf")).contains(FILE, "第r1号来信", "换件", "客户");
        desk.web()
                .perform(get("/desk/files/" + FILE + "/reports/CAR-2026-000009/pdf")
                        .with(desk()))
                .andExpect(status().isNotFound());
        assertThat(desk.bean(DeskActivities.class).of(FILE, 10))
                .extracting(DeskActivities.Entry::action)
                .containsOnly("EXPORTED");
    }

    @Test
    void saysWhyThereIsNoPdfWithoutAFont() throws Exception {
        try (DeskStage without = new DeskStage(database, "hub.desk.print.font=/nowhere.ttf")) {
            without.web()
                    .perform(get("/desk/files/" + FILE + "/pdf")
                            .header("Accept-Language", "zh")
                            .with(desk()))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(content().string(containsString("fonts-wqy-microhei")))
                    .andExpect(content().string(containsString("无法生成")));
        }
    }

    private String pdf(String path) throws Exception {
        byte[] bytes = desk.web()
                .perform(get("/desk/files/" + FILE + path)
                        .header("Accept-Language", "zh")
                        .with(desk()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private String charts() throws Exception {
        return text("/desk/charts", person(DeskRole.DESK, null, "FT"));
    }

    private String page(RequestPostProcessor who) throws Exception {
        return text("/desk/files/" + FILE, who);
    }

    private String text(String address, RequestPostProcessor who) throws Exception {
        return desk.web()
                .perform(get(address).header("Accept-Language", "en").with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private ResultActions send(String act, RequestPostProcessor who, String... fields) throws Exception {
        var request = post("/desk/files/" + FILE + "/" + act).with(who).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return desk.web().perform(request);
    }
}
