package org.complainthub.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.noiseOfShen;
import static org.complainthub.desk.access.DeskPeople.auditor;
import static org.complainthub.desk.access.DeskPeople.desk;
import static org.complainthub.desk.access.DeskPeople.ofDepartment;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.complainthub.complaint.Routing;
import org.complainthub.complaint.Visit;
import org.complainthub.routing.clock.Pause;
import org.complainthub.routing.workitem.command.WorkItemCommand;
import org.complainthub.routing.worklist.WorkEntry;
import org.complainthub.routing.worklist.WorkList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The forms on the work of a department: returned to another one, the customer contacted, done. */
class WorkItemFormsTest {

    private static final String FILE = "C-2026-FT-000001";

    private final DataSource database = DeskDatabase.create();
    private final DeskStage stage = new DeskStage(database);

    @BeforeEach
    void fill() throws SQLException {
        try (InventedFiles files = new InventedFiles(database)) {
            files.open(
                            noiseOfShen("r1")
                                    .complaintNumber(FILE)
                                    .visit(new Visit("FT", null, null))
                                    .routing(new Routing(List.of("WORKSHOP", "PARTS"), "rules", List.of("rule")))
                                    .build(),
                            "OPEN",
                            OffsetDateTime.parse("2099-01-01T00:00:00Z"))
                    .write();
        }
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void sendsItsOwnWorkOnToAnotherDepartment() throws Exception {
        send(
                        ofDepartment("WORKSHOP"),
                        "WORKSHOP",
                        "RETURN",
                        "reason",
                        "the noise is in the seat",
                        "suggest",
                        "BODY_PAINT")
                .andExpect(flash().attribute("done", "RETURN"));

        assertThat(stage.orders()).singleElement().satisfies(order -> {
            assertThat(order.action()).isEqualTo(WorkItemCommand.Action.RETURN);
            assertThat(order.workItem()).isEqualTo(item("WORKSHOP"));
            assertThat(order.suggest()).isEqualTo("BODY_PAINT");
            assertThat(order.reason()).isEqualTo("the noise is in the seat");
            assertThat(order.by()).isEqualTo("somebody");
        });
    }

    @Test
    void closesItsWorkAndNotesThatTheCustomerWasContacted() throws Exception {
        send(ofDepartment("WORKSHOP"), "WORKSHOP", "CONTACT", "reason", "called at ten", "commandId", "same");
        send(ofDepartment("WORKSHOP"), "WORKSHOP", "COMPLETE", "reason", "the belt is replaced")
                .andExpect(flash().attribute("done", "COMPLETE"));

        assertThat(stage.orders())
                .extracting(WorkItemCommand::action)
                .containsExactly(WorkItemCommand.Action.CONTACT, WorkItemCommand.Action.COMPLETE);
        assertThat(stage.orders().get(0).commandId()).isEqualTo("same");
    }

    @Test
    void letsWorkWaitForPartsUntilADay() throws Exception {
        String reason = "the mirror is on order";
        send(
                        ofDepartment("WORKSHOP"),
                        "WORKSHOP",
                        "SUSPEND",
                        "reason",
                        reason,
                        "waitingFor",
                        "PARTS",
                        "until",
                        "2098-03-02")
                .andExpect(flash().attribute("done", "SUSPEND"));

        assertThat(stage.orders()).singleElement().satisfies(order -> {
            assertThat(order.action()).isEqualTo(WorkItemCommand.Action.SUSPEND);
            assertThat(order.waitingFor()).isEqualTo(Pause.Reason.PARTS);
            assertThat(order.until()).isEqualTo("2098-03-02T00:00+08:00");
        });
        assertThat(page(ofDepartment("WORKSHOP"))).contains("value=\"SUSPEND\"").doesNotContain("value=\"RESUME\"");
    }

    @Test
    void letsWaitingWorkGoOn() throws Exception {
        setToWait();

        send(ofDepartment("WORKSHOP"), "WORKSHOP", "RESUME", "reason", "the mirror is here")
                .andExpect(flash().attribute("done", "RESUME"));
        assertThat(page(ofDepartment("WORKSHOP"))).contains("value=\"RESUME\"").doesNotContain("value=\"SUSPEND\"");
    }

    @Test
    void refusesADayThatIsNone() throws Exception {
        send(desk(), "WORKSHOP", "SUSPEND", "reason", "x", "waitingFor", "PARTS", "until", "soon")
                .andExpect(status().isBadRequest());
        assertThat(stage.orders()).isEmpty();
    }

    private void setToWait() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update work_item set state = 'SUSPENDED' where department = 'WORKSHOP'");
        }
    }

    @Test
    void asksForAReason() throws Exception {
        send(desk(), "WORKSHOP", "COMPLETE", "reason", " ").andExpect(flash().attributeExists("refused"));
        assertThat(stage.orders()).isEmpty();
    }

    @Test
    void letsNobodyDoTheWorkOfOthers() throws Exception {
        send(ofDepartment("WORKSHOP"), "PARTS", "COMPLETE", "reason", "not mine")
                .andExpect(status().isForbidden());
        send(auditor(), "PARTS", "COMPLETE", "reason", "only looking").andExpect(status().isForbidden());
        send(ofDepartment("SALES"), "PARTS", "COMPLETE", "reason", "not my file")
                .andExpect(status().isNotFound());
        send(desk(), "PARTS", "COMPLETE", "reason", "for them").andExpect(flash().attribute("done", "COMPLETE"));
        stage.web()
                .perform(form("PARTS", "COMPLETE").param("reason", "forged").with(desk()))
                .andExpect(status().isForbidden());

        assertThat(stage.orders()).hasSize(1);
    }

    @Test
    void showsADepartmentTheFormOfItsOwnWorkOnly() throws Exception {
        assertThat(page(ofDepartment("WORKSHOP")))
                .contains("value=\"" + item("WORKSHOP") + "\"")
                .doesNotContain("value=\"" + item("PARTS") + "\"");
        assertThat(page(auditor())).doesNotContain("name=\"workItem\"");
    }

    private String page(RequestPostProcessor who) throws Exception {
        return stage.web()
                .perform(get("/desk/files/" + FILE).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private ResultActions send(RequestPostProcessor who, String department, String kind, String... fields)
            throws Exception {
        MockHttpServletRequestBuilder form = form(department, kind).with(who).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return stage.web().perform(form);
    }

    private MockHttpServletRequestBuilder form(String department, String kind) {
        return post("/desk/files/" + FILE + "/work-items").param("kind", kind).param("workItem", item(department));
    }

    private String item(String department) {
        return stage.bean(WorkList.class).ofReceipts(List.of("r1")).stream()
                .filter(entry -> entry.department().equals(department))
                .map(WorkEntry::id)
                .findFirst()
                .orElseThrow();
    }
}
