package org.complainthub.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.MONDAY;
import static org.complainthub.complaint.ComplaintFixtures.aComplaint;
import static org.complainthub.complaint.ComplaintFixtures.about;
import static org.complainthub.complaint.ComplaintFixtures.daysLater;
import static org.complainthub.complaint.ComplaintFixtures.noiseOfShen;
import static org.complainthub.complaint.ComplaintFixtures.words;
import static org.complainthub.desk.access.DeskPeople.auditor;
import static org.complainthub.desk.access.DeskPeople.desk;
import static org.complainthub.desk.access.DeskPeople.ofDepartment;
import static org.complainthub.desk.access.DeskPeople.person;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintFixtures;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Link;
import org.complainthub.complaint.Privacy;
import org.complainthub.complaint.Relation;
import org.complainthub.complaint.Routing;
import org.complainthub.complaint.Visit;
import org.complainthub.desk.access.DeskActivities;
import org.complainthub.desk.access.DeskRole;
import org.complainthub.routing.workitem.command.WorkItemCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.UriComponentsBuilder;

/** List and page of complaint files as people of different roles see them. */
class DeskPagesTest {

    private static final String NOISE = "C-2026-FT-000001";
    private static final String PAINT = "C-2026-HB-000002";
    private static final String OFFENCE = "C-2026-FT-000003";
    private static final OffsetDateTime LONG_AGO = MONDAY.plusDays(3);
    private static final OffsetDateTime FAR = OffsetDateTime.parse("2099-01-01T00:00:00Z");

    private final DataSource database = DeskDatabase.create();
    private final DeskStage stage = new DeskStage(database);

    @BeforeEach
    void fill() throws SQLException {
        try (InventedFiles files = new InventedFiles(database)) {
            files.open(noise("r1", NOISE), "OPEN", LONG_AGO)
                    .open(paint("r2", PAINT), "CLOSED", FAR)
                    .open(offence("r3", OFFENCE), "OPEN", FAR)
                    .write();
        }
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void showsTheFileWithWordsDecisionsAndClocks() throws Exception {
        assertThat(page("/desk/files/" + NOISE, desk(), "en"))
                .contains("一直有异响", "13711112222", "浙A7K3M9", "Answer", "overdue")
                .contains("phone +4.20", PAINT, "the category names it")
                .doesNotContain("??");
        assertThat(page("/desk/files/" + NOISE, desk(), "zh"))
                .contains("收件与决定", "答复")
                .doesNotContain("??");
    }

    @Test
    void escapesWhatCustomersWrite() throws Exception {
        assertThat(page("/desk/files/" + PAINT, desk(), "en"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "${7*7}")
                .doesNotContain("<script", ">49<", " style=", "<img");
    }

    @Test
    void showsADepartmentItsOwnFilesOnly() throws Exception {
        assertThat(page("/desk/files", ofDepartment("WORKSHOP"), "en"))
                .contains(NOISE)
                .doesNotContain(PAINT, OFFENCE);
        stage.web()
                .perform(get("/desk/files/" + PAINT).with(ofDepartment("WORKSHOP")))
                .andExpect(status().isNotFound());
    }

    @Test
    void keepsAReportOfAnOffenceFromThoseWhoDoNotDealWithIt() throws Exception {
        assertThat(page("/desk/files", desk(), "en")).contains(NOISE, PAINT).doesNotContain(OFFENCE);
        stage.web().perform(get("/desk/files/" + OFFENCE).with(desk())).andExpect(status().isNotFound());
        assertThat(page("/desk/files", person(DeskRole.MANAGER, "MGMT", null), "en"))
                .contains(OFFENCE);
        assertThat(page("/desk/files/" + OFFENCE, auditor(), "en")).contains("飞单");
    }

    @Test
    void hidesTheConfidentialReceiptInAFileThatIsSeen() throws Exception {
        try (InventedFiles files = new InventedFiles(database)) {
            files.add(offence("r4", NOISE).edit().times(daysLater(1)).build(), FAR)
                    .write();
        }
        assertThat(page("/desk/files/" + NOISE, ofDepartment("WORKSHOP"), "en"))
                .contains("一直有异响", "receipts that are not shown")
                .doesNotContain("飞单");
        assertThat(page("/desk/files/" + NOISE, auditor(), "en")).contains("飞单");
    }

    @Test
    void keepsToTheStoreOfTheUser() throws Exception {
        RequestPostProcessor futian = person(DeskRole.DESK, null, "FT");
        assertThat(page("/desk/files", futian, "en")).contains(NOISE).doesNotContain(PAINT);
        assertThat(page("/desk/files?store=HB01", futian, "en")).doesNotContain(PAINT);
        stage.web().perform(get("/desk/files/" + PAINT).with(futian)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "words=c-2026-ft-000001",
                "words=137 1111 2222",
                "words=１３７１１１１２２２２",
                "words=Shen@Customer.example",
                "words=浙A·7K3M9",
                "words=沈知远",
                "words=FT2026-0001",
                "overdue=true",
                "category=PRODUCT_QUALITY",
                "department=WORKSHOP&status=OPEN",
                "store=FT&category=PRODUCT_QUALITY&channel=MAIL",
                "overdue=true&category=PRODUCT_QUALITY&words=沈知远"
            })
    void findsAFile(String query) throws Exception {
        assertThat(page("/desk/files?" + query, desk(), "en"))
                .contains(">" + NOISE)
                .doesNotContain(">" + PAINT);
    }

    @Test
    void findsNothingForWordsThatFitNothing() throws Exception {
        assertThat(page("/desk/files?words=' OR 1=1 --", desk(), "en")).contains("No file fits");
    }

    @Test
    void goesThroughTheListPageByPage() throws Exception {
        try (InventedFiles files = new InventedFiles(database)) {
            for (int i = 100; i < 160; i++) {
                files.open(
                        noise("p" + i, "C-2026-FT-000" + i)
                                .edit()
                                .times(daysLater(i))
                                .build(),
                        "OPEN",
                        FAR);
            }
            files.write();
        }
        String first = page("/desk/files?category=PRODUCT_QUALITY", desk(), "en");
        assertThat(first).contains("C-2026-FT-000159", "C-2026-FT-000110").doesNotContain("C-2026-FT-000109");
        String next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        assertThat(page(next, desk(), "en")).contains("C-2026-FT-000109", NOISE).doesNotContain("C-2026-FT-000110");
    }

    @Test
    void correctsCategoriesAndSaysWho() throws Exception {
        correct(NOISE, "CATEGORIZE", "receipts", "r1", "categories", "PARTS_WAIT", "reason", "it is about parts")
                .andExpect(flash().attribute("done", "CATEGORIZE"));
        assertThat(page("/desk/files?category=PARTS_WAIT", desk(), "en")).contains(NOISE);
        assertThat(page("/desk/files/" + NOISE, desk(), "en"))
                .contains("categories corrected", "somebody: it is about parts");
        assertThat(stage.orders()).singleElement().satisfies(order -> {
            assertThat(order.action()).isEqualTo(WorkItemCommand.Action.CORRECT);
            assertThat(order.categories()).containsExactly("PARTS_WAIT");
            assertThat(order.by()).isEqualTo("somebody");
        });
        assertThat(stage.bean(DeskActivities.class).of(NOISE, 10))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo("somebody");
                    assertThat(entry.detail()).contains("CATEGORIZE", "it is about parts");
                });
    }

    @Test
    void joinsFilesAndTellsWhereItGoesOn() throws Exception {
        correct(NOISE, "JOIN", "other", PAINT, "reason", "the same visit")
                .andExpect(redirectedUrl("/desk/files/" + PAINT));
        assertThat(page("/desk/files/" + PAINT, desk(), "en")).contains("一直有异响", "the same visit");
    }

    @Test
    void refusesWithoutAReasonAndChangesNothing() throws Exception {
        correct(NOISE, "JOIN", "other", PAINT, "reason", " ")
                .andExpect(redirectedUrl("/desk/files/" + NOISE))
                .andExpect(flash().attributeExists("refused"));
        correct(NOISE, "JOIN", "other", OFFENCE, "reason", "I should not even know it")
                .andExpect(flash().attribute("refused", "no such complaint file"));
        assertThat(page("/desk/files/" + NOISE, desk(), "en")).contains("一直有异响");
        assertThat(stage.bean(DeskActivities.class).of(NOISE, 10))
                .extracting(DeskActivities.Entry::action)
                .containsOnly("REFUSED");
    }

    private ResultActions correct(String number, String kind, String... fields) throws Exception {
        var request = post("/desk/files/" + number + "/corrections")
                .param("kind", kind)
                .with(desk())
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return stage.web().perform(request).andExpect(status().isFound());
    }

    private String page(String address, RequestPostProcessor person, String language) throws Exception {
        return stage.web()
                .perform(get(UriComponentsBuilder.fromUriString(address)
                                .build()
                                .encode()
                                .toUri())
                        .header("Accept-Language", language)
                        .with(person))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static Complaint noise(String id, String number) {
        return noiseOfShen(id)
                .complaintNumber(number)
                .complainant(ComplaintFixtures.person("沈知远", "+8613711112222", "shen@customer.example"))
                .visit(new Visit("FT", "FT2026-0001", null))
                .text(words("保养之后一直有异响"))
                .addLink(new Link(Relation.CANDIDATE, PAINT, "r2", List.of("phone +4.20", "sum 4.20")))
                .routing(new Routing(
                        List.of("WORKSHOP"), "routing rules v2", List.of("WORKSHOP: the category names it")))
                .build();
    }

    private static Complaint paint(String id, String number) {
        return aComplaint(id)
                .complaintNumber(number)
                .visit(new Visit("HB01", null, null))
                .problem(about("PAINT_COLOUR"))
                .text(words("<script>alert(1)</script> ${7*7} <img src=http://tracker.example/x.png>"))
                .routing(new Routing(List.of("BODY_PAINT"), "routing rules v2", List.of("BODY_PAINT: paint")))
                .times(daysLater(-1))
                .build();
    }

    private static Complaint offence(String id, String number) {
        return aComplaint(id)
                .complaintNumber(number)
                .kind(Kind.REPORT)
                .privacy(new Privacy("CONTRACT_OR_LEGAL_DUTY", true))
                .visit(new Visit("FT", null, null))
                .text(words("举报车间有人飞单"))
                .routing(new Routing(List.of("MGMT"), "routing rules v2", List.of("MGMT: keeper")))
                .build();
    }
}
