package org.complainthub.report.webform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.report.ReportFixtures.aComplaint;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.complainthub.PageTemplates;
import org.complainthub.report.ReportStage;
import org.complainthub.report.letter.LetterTemplates;
import org.complainthub.report.register.ReportState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class FormPageTest {

    private final ReportStage stage = ReportStage.onH2();
    private final List<Map<String, String>> sent = new ArrayList<>();
    private final MockMvc web = web();
    private String link = "";

    @BeforeEach
    void issue() {
        stage.correctiveActions.receive(
                aComplaint().saying("刹车<script>alert(1)</script>异响", "zh").ofService(), "WORKSHOP");
        link = ReportStage.LINKS.path(stage.report("WORKSHOP"));
    }

    @Test
    void showsTheMatterAndTheFormAndNotesThatItWasOpened() throws Exception {
        String page = answer(get(link)).getContentAsString(StandardCharsets.UTF_8);

        assertThat(page)
                .contains(
                        "<html lang=\"en\"",
                        "CAR-2026-000001",
                        "Complaint: CF-1",
                        "刹车&lt;script&gt;",
                        "for=\"preventiveOwner\"")
                .doesNotContain("<script", "??", stage.report("WORKSHOP").token());
        assertThat(stage.report("WORKSHOP").state()).isEqualTo(ReportState.OPENED);
        assertThat(answer(get(link).header("Accept-Language", "zh-CN")).getContentAsString(StandardCharsets.UTF_8))
                .contains("<html lang=\"zh\"", "预防措施", "投诉编号：CF-1")
                .doesNotContain("??");
    }

    @Test
    void showsWordsWithEmptyLinesBetweenThem() throws Exception {
        stage.correctiveActions.receive(
                aComplaint().to("OEM_LIAISON").saying("刹车异响。\n\n\n请回电。\n", "zh").ofService(), "OEM_LIAISON");

        MockHttpServletResponse page = answer(get(ReportStage.LINKS.path(stage.report("OEM_LIAISON"))));

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString(StandardCharsets.UTF_8)).contains("<p>刹车异响。</p>", "<p>请回电。</p>");
    }

    @Test
    void labelsEveryField() throws Exception {
        String page = answer(get(link)).getContentAsString(StandardCharsets.UTF_8);
        var document = org.jsoup.Jsoup.parse(page);

        assertThat(document.select("textarea, input[type=text]")).hasSize(12).allSatisfy(input -> assertThat(
                        document.select("label[for=" + input.id() + "]"))
                .hasSize(1));
        assertThat(document.select("[src], [style], [onclick], link[href^=http]"))
                .isEmpty();
    }

    @Test
    void keepsADraft() throws Exception {
        answer(post(link).param("draft", "1").param("corrective", "换件\r\n路试"));

        assertThat(answer(get(link)).getContentAsString(StandardCharsets.UTF_8)).contains("换件\n路试</textarea>");
        assertThat(sent).isEmpty();
    }

    @Test
    void saysWhatIsMissingAndKeepsTheRest() throws Exception {
        String page = answer(filled().param("preventive", "加强培训")).getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).contains("role=\"alert\"", "retrain staff", "更换减震器");
        assertThat(answer(post(link).param("submit", "1").param("corrective", "换件"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Your name");
        assertThat(sent).isEmpty();
    }

    @Test
    void sendsTheAnswerOnce() throws Exception {
        assertThat(answer(filled().param("preventive", "终检增加异响项目")).getContentAsString(StandardCharsets.UTF_8))
                .contains("your answer has been sent");
        assertThat(answer(filled().param("preventive", "别的措施")).getStatus()).isEqualTo(410);
        assertThat(answer(get(link)).getContentAsString(StandardCharsets.UTF_8)).contains("answered already");

        assertThat(sent).singleElement().satisfies(answer -> assertThat(answer)
                .containsEntry("reportNumber", "CAR-2026-000001")
                .containsEntry("preventive", "终检增加异响项目")
                .containsEntry("correctiveOwner", "王工")
                .containsEntry("answeredBy", "王工")
                .containsEntry("token", stage.report("WORKSHOP").token()));
    }

    @Test
    void refusesLinksThatAreWrongUsedOrOfAnEarlierRound() throws Exception {
        assertThat(answer(get("/reports/form/CAR-2026-000001/1/" + "0".repeat(32)))
                        .getStatus())
                .isEqualTo(404);
        assertThat(answer(get("/reports/form/CAR-2026-000009/1/" + "0".repeat(32)))
                        .getStatus())
                .isEqualTo(404);
        stage.move("WORKSHOP", ReportState.ANSWERED);
        assertThat(answer(get(link)).getStatus()).isEqualTo(410);
        stage.stores
                .reports()
                .update(
                        stage.report("WORKSHOP").reopen(),
                        org.complainthub.report.register.ReportStep.ofHub(
                                "test", org.complainthub.report.ReportFixtures.RECEIVED));
        assertThat(answer(get(link)).getContentAsString(StandardCharsets.UTF_8)).contains("earlier round");
        assertThat(answer(get(ReportStage.LINKS.path(stage.report("WORKSHOP")))).getStatus())
                .isEqualTo(200);
    }

    @Test
    void standsInTheMail() {
        assertThat(stage.column("select body from outbox_mail").get(0)).contains("https://hub.dealer.example" + link);
    }

    private MockHttpServletRequestBuilder filled() {
        return post(link)
                .param("submit", "1")
                .param("answeredBy", "王工")
                .param("corrective", "更换减震器")
                .param("correctiveOwner", "王工")
                .param("correctiveDue", "2026-12-01")
                .param("preventiveOwner", "李工")
                .param("preventiveDue", "两周内");
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private MockMvc web() {
        FormSubmission submission = new FormSubmission(
                new FormDrafts(stage.database, stage.stores, stage.clock),
                ReportStage.GATES,
                sent::add,
                stage.reception);
        FormWords words = new FormWords(ReportStage.FORMS, new LetterTemplates(ReportStage.PROPERTIES));
        return MockMvcBuilders.standaloneSetup(new FormPage(stage.stores, submission, ReportStage.LINKS, words))
                .setViewResolvers(PageTemplates.views())
                .build();
    }
}
