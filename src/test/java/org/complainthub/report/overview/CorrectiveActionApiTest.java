package org.complainthub.report.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.report.ReportFixtures.aComplaint;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.complainthub.report.ReportFixtures;
import org.complainthub.report.ReportStage;
import org.complainthub.report.followup.EffectivenessRegister;
import org.complainthub.report.followup.ReportClocks;
import org.complainthub.report.outbox.MailNote;
import org.complainthub.report.register.Measures;
import org.complainthub.report.register.ReportState;
import org.complainthub.report.register.ReportStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class CorrectiveActionApiTest {

    private static final String ONE = "/api/corrective-actions/CAR-2026-000001";

    private final ReportStage stage = ReportStage.onH2();
    private final MockMvc web = MockMvcBuilders.standaloneSetup(new CorrectiveActionController(
                    new ReportRegister(
                            stage.database,
                            stage.stores.history(),
                            new ReportClocks(stage.database),
                            new EffectivenessRegister(stage.database)),
                    stage.stores.reports(),
                    stage.review,
                    new Resending(stage.mail, ReportFixtures.REFERENCE)))
            .build();

    @BeforeEach
    void issue() {
        stage.correctiveActions.receive(aComplaint().to("WORKSHOP", "CRC").ofService(), "WORKSHOP");
        stage.correctiveActions.receive(aComplaint().to("WORKSHOP", "CRC").ofService(), "CRC");
    }

    @Test
    void showsAReportWithItsHistoryAndMailsAndWithoutItsToken() throws Exception {
        String mail = stage.threadId("WORKSHOP");
        stage.outbox.note(new MailNote(mail, "b-1", MailNote.Kind.READ_RECEIPT, "read"));

        web.perform(get(ONE))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.report.state").value("ISSUED"))
                .andExpect(jsonPath("$.history[0].actor").value("hub"))
                .andExpect(jsonPath("$.mails[0].recipient").value("workshop@dealer.example"))
                .andExpect(jsonPath("$.mails[0].notes[0].kind").value("READ_RECEIPT"))
                .andExpect(content()
                        .string(org.hamcrest.Matchers.not(
                                containsString(stage.report("WORKSHOP").token()))));
        web.perform(get("/api/corrective-actions/CAR-2026-000009")).andExpect(status().isNotFound());
    }

    @Test
    void listsTheNewestFirstPageByPage() throws Exception {
        web.perform(get("/api/corrective-actions?size=1"))
                .andExpect(jsonPath("$.reports[0].number").value("CAR-2026-000002"))
                .andExpect(jsonPath("$.after").value("CAR-2026-000002"));
        web.perform(get("/api/corrective-actions?size=1&after=CAR-2026-000002"))
                .andExpect(jsonPath("$.reports[0].number").value("CAR-2026-000001"))
                .andExpect(jsonPath("$.after").isEmpty());
        web.perform(get("/api/corrective-actions?department=CRC&state=ISSUED&file=CF-1"))
                .andExpect(jsonPath("$.reports.length()").value(1));
        web.perform(get("/api/corrective-actions?size=0")).andExpect(status().isBadRequest());
        web.perform(get("/api/corrective-actions?state=NONE")).andExpect(status().isBadRequest());
    }

    @Test
    void approvesWhatSomebodyElseAnswered() throws Exception {
        answeredBy("foreman");

        web.perform(decision("approve", "foreman", "fine"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.error").value(containsString("somebody else has to approve")));
        web.perform(decision("approve", "desk", "fine"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.report.state").value("VERIFIED"))
                .andExpect(jsonPath("$.history[2].reason").value("fine"));
    }

    @Test
    void givesBackWithAReason() throws Exception {
        answeredBy("foreman");

        web.perform(decision("return", "desk", "")).andExpect(status().isConflict());
        web.perform(decision("return", "desk", "Which check?"))
                .andExpect(jsonPath("$.report.state").value("RETURNED"));
    }

    @Test
    void sendsAgainWhatCameBack() throws Exception {
        stage.claimed();
        stage.outbox.markBounced(stage.threadId("WORKSHOP"));
        web.perform(get(ONE)).andExpect(jsonPath("$.report.undelivered").value(1));

        web.perform(decision("resend", "desk", ""))
                .andExpect(jsonPath("$.report.undelivered").value(0))
                .andExpect(jsonPath("$.mails[0].state").value("DUE"));
        assertThat(stage.claimed()).hasSize(1);
    }

    private void answeredBy(String author) {
        stage.stores
                .reports()
                .update(
                        stage.report("WORKSHOP")
                                .become(ReportState.ANSWERED)
                                .with(Measures.of("换件", "抽查"), author, ReportFixtures.RECEIVED),
                        ReportStep.ofHub("a-1", ReportFixtures.RECEIVED));
    }

    private static MockHttpServletRequestBuilder decision(String action, String person, String reason) {
        return post(ONE + "/" + action)
                .principal(() -> person)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"" + reason + "\"}");
    }
}
