package org.complainthub.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.noiseOfShen;
import static org.complainthub.complaint.ComplaintFixtures.received;
import static org.complainthub.desk.access.DeskPeople.desk;
import static org.complainthub.desk.access.DeskPeople.ofDepartment;
import static org.complainthub.desk.access.DeskPeople.person;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.complainthub.PostgresDatabases;
import org.complainthub.complaint.Routing;
import org.complainthub.complaint.Visit;
import org.complainthub.desk.access.DeskRole;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Every query of the pages on PostgreSQL, once. */
class PostgresDeskIT {

    private static final String NUMBER = "C-2026-FT-000001";

    @Test
    void findsShowsCorrectsCountsAndExports() throws Exception {
        try (DeskStage stage = filled(PostgresDatabases.fresh())) {
            for (String query : List.of(
                    "",
                    "words=" + NUMBER,
                    "words=13711112222",
                    "words=浙A7K3M9",
                    "words=沈知远",
                    "overdue=true",
                    "category=PRODUCT_QUALITY&status=OPEN",
                    "store=FT&department=WORKSHOP&channel=MAIL")) {
                assertThat(text(stage, "/desk/files?" + query, desk())).contains(">" + NUMBER);
            }
            assertThat(text(stage, "/desk/files", ofDepartment("PARTS"))).doesNotContain(NUMBER);
            stage.web()
                    .perform(post("/desk/files/" + NUMBER + "/decisions")
                            .param("outcome", "UPHELD")
                            .param("words", "免费更换")
                            .with(desk())
                            .with(csrf()))
                    .andExpect(flash().attribute("done", "DECIDE"));
            assertThat(text(stage, "/desk/files/" + NUMBER, desk())).contains("第r1号来信", "免费更换");
            for (RequestPostProcessor who :
                    List.of(desk(), ofDepartment("WORKSHOP"), person(DeskRole.DESK, null, "FT"))) {
                assertThat(text(stage, "/desk/charts", who)).contains("<svg", ">1<");
            }
            assertThat(text(stage, "/desk/export.csv", desk())).contains(NUMBER);
            assertThat(text(stage, "/desk/digests", person(DeskRole.MANAGER, null, null)))
                    .contains("<table");
        }
    }

    private static DeskStage filled(DataSource database) throws Exception {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        try (InventedFiles files = new InventedFiles(database)) {
            files.open(
                            noiseOfShen("r1")
                                    .complaintNumber(NUMBER)
                                    .visit(new Visit("FT", null, null))
                                    .routing(new Routing(List.of("WORKSHOP"), "rules", List.of("rule")))
                                    .times(received(now.minusDays(3)))
                                    .build(),
                            "OPEN",
                            now.minusDays(1))
                    .write();
        }
        return new DeskStage(database);
    }

    private static String text(DeskStage stage, String address, RequestPostProcessor who) throws Exception {
        return stage.web()
                .perform(get(address).header("Accept-Language", "en").with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
