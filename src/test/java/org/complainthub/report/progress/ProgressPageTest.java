package org.complainthub.report.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.report.customer.CustomerStage.FILE;
import static org.complainthub.report.customer.CustomerStage.LIN;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import org.complainthub.PageTemplates;
import org.complainthub.report.ReportFixtures;
import org.complainthub.report.ReportStage;
import org.complainthub.report.customer.CustomerStage;
import org.complainthub.report.decision.Decision.Outcome;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ProgressPageTest {

    private final CustomerStage customers = CustomerStage.onH2();
    private final ReportStage stage = customers.stage;
    private final String link = ReportStage.CUSTOMER_LINKS.path(FILE, LIN);
    private final MockMvc web = web();

    @Test
    void tellsHowFarItIsAndNothingAboutPeople() throws Exception {
        String page = text(get(link).header("Accept-Language", "zh-CN"));

        assertThat(page)
                .contains("<html lang=\"zh\"", "您的投诉 CF-1", "正在核实", "尚未完成", "2026-11-20")
                .doesNotContain("??", "<script", LIN, "林晓梅", "机修", "车间", "刹车", "CAR-2026");
        assertThat(text(get(link))).contains("We are looking into it").doesNotContain("??", "do not accept");
    }

    @Test
    void tellsWhenTheComplaintCameThoughTheCustomerBecameKnownLater() throws Exception {
        stage.database
                .sql("update customer_contact set known_at = ?")
                .param(ReportFixtures.RECEIVED.plusDays(9))
                .update();

        assertThat(text(get(link))).contains("2026-11-20").doesNotContain("2026-11-29");
    }

    @Test
    void labelsEveryFieldAndLoadsNothingFromElsewhere() throws Exception {
        decideCloseAndInvite();
        Document page = Jsoup.parse(text(get(link)));

        assertThat(page.select("input[type=radio]")).hasSize(17).allSatisfy(input -> assertThat(input.closest("label"))
                .isNotNull());
        assertThat(page.select("textarea")).hasSize(2).allSatisfy(area -> assertThat(
                        page.select("label[for=" + area.id() + "]"))
                .hasSize(1));
        assertThat(page.select("fieldset"))
                .allSatisfy(set -> assertThat(set.select("legend")).hasSize(1));
        assertThat(page.select("[src], [style], [onclick], link[href^=http]")).isEmpty();
    }

    @Test
    void takesAnObjectionOnce() throws Exception {
        decideCloseAndInvite();
        String page = text(post(link + "/objection").param("reason", "不同意<script>"));

        assertThat(page)
                .contains("role=\"status\"", "looking into it again", "ADR")
                .doesNotContain("<script");
        assertThat(customers.isClosed()).isFalse();
        text(post(link + "/objection"));
        assertThat(stage.column("select rejected_because from customer_decision"))
                .containsExactly("不同意<script>");
    }

    @Test
    void refusesAnObjectionToNothing() throws Exception {
        assertThat(text(post(link + "/objection"))).contains("role=\"alert\"");
    }

    @Test
    void takesTheSurveyOnce() throws Exception {
        decideCloseAndInvite();
        assertThat(text(post(link + "/survey").param("overall", "9"))).contains("role=\"alert\"", "name=\"solved\"");
        assertThat(text(survey())).contains("Your answer has been sent").doesNotContain("name=\"solved\"");
        assertThat(text(survey())).contains("role=\"alert\"");
        assertThat(customers.surveys.of(FILE).get(0).satisfied()).isTrue();
    }

    @Test
    void unsubscribesByOneClickOrByThePageButNotByLookingAtIt() throws Exception {
        assertThat(text(get(link + "/unsubscribe"))).contains("method=\"post\"");
        assertThat(stage.contacts.isUnsubscribed(LIN)).isFalse();
        MockHttpServletResponse done = answer(post(link + "/unsubscribe").param("List-Unsubscribe", "One-Click"));

        assertThat(done.getStatus()).isEqualTo(200);
        assertThat(stage.contacts.isUnsubscribed(LIN)).isTrue();
    }

    @Test
    void refusesWrongAndExpiredLinksAndTooManyRequests() throws Exception {
        assertThat(answer(get("/progress/" + "0".repeat(32))).getStatus()).isEqualTo(404);
        stage.clock.advance(Duration.ofDays(91));
        assertThat(answer(get(link)).getStatus()).isEqualTo(410);
        assertThat(answer(post(link + "/objection")).getStatus()).isEqualTo(410);
        for (int i = 0; i < 20; i++) {
            answer(get(link));
        }
        assertThat(answer(get(link)).getStatus()).isEqualTo(429);
        stage.clock.advance(Duration.ofMinutes(1));
        assertThat(answer(get(link)).getStatus()).isEqualTo(410);
    }

    private void decideCloseAndInvite() {
        customers.close();
        customers.taking.take(FILE, Outcome.NOT_UPHELD, "不属于保修范围。", "anna");
        stage.clock.advance(Duration.ofHours(25));
        customers.invitations.invite();
    }

    private MockHttpServletRequestBuilder survey() {
        return post(link + "/survey")
                .param("solved", "yes")
                .param("overall", "4")
                .param("words", "好");
    }

    private String text(MockHttpServletRequestBuilder request) throws Exception {
        return answer(request).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private MockMvc web() {
        CustomerProgresses progresses = new CustomerProgresses(
                stage.stores, customers.decisions, customers.surveys, ZoneId.of("Asia/Shanghai"));
        ProgressPage page = new ProgressPage(
                new ProgressPage.Access(
                        stage.contacts, new RequestRate(ReportStage.CUSTOMERS, stage.clock), stage.clock),
                progresses,
                new ProgressPage.Acts(customers.rejection, customers.answers),
                stage.customerMail);
        return MockMvcBuilders.standaloneSetup(page)
                .setViewResolvers(PageTemplates.views())
                .build();
    }
}
