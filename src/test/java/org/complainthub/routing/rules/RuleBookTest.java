package org.complainthub.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complainthub.routing.RoutingFixtures.a;
import static org.complainthub.routing.RoutingFixtures.aComplaint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Visit;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.InvalidReferenceData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;

class RuleBookTest {

    @TempDir
    private Path config;

    private RuleBook rules;

    @BeforeEach
    void open() {
        rules = new RuleBook(new DataFiles(List.of("file:" + config + "/", "classpath:defaults/")));
    }

    @Test
    void bringsChangedFilesIntoForce() throws IOException {
        String before = rules.getVersion();
        change("taxonomy.yaml", "departments: [PARTS], severity: S4", "departments: [WORKSHOP], severity: S1");

        assertThat(rules.reload()).isNotEqualTo(before).isEqualTo(rules.getVersion());
        var routed = rules.inForce().route(aComplaint("PARTS_PRICE"));
        assertThat(routed.routing().departments()).containsExactly("WORKSHOP");
        assertThat(routed.routing().decidedBy()).isEqualTo(rules.getVersion());
    }

    @Test
    void keepsTheOldOnesWhenTheNewAreBad() throws IOException {
        RoutingRules before = rules.inForce();
        change("clocks.yaml", "within: 4 h", "within: soon");

        assertThatThrownBy(rules::reload)
                .isInstanceOf(InvalidReferenceData.class)
                .hasMessageStartingWith("clocks.yaml:16: ");
        assertThat(rules.inForce()).isSameAs(before);
    }

    @Test
    void noticesChangedFilesByItselfAndForgivesBadOnes() throws IOException {
        RoutingRules before = rules.inForce();
        rules.refresh();
        assertThat(rules.inForce()).isSameAs(before);
        change("routing.yaml", "management: MGMT", "management: GHOST");
        rules.refresh();
        assertThat(rules.inForce()).isSameAs(before);
        change("routing.yaml", "\nversion: ", "\nversion: 9");
        rules.refresh();
        assertThat(rules.getVersion()).startsWith("routing rules v9");
    }

    @Test
    void refusesANewDepartmentWhileTheHubRuns() throws IOException {
        change("departments.yaml", "departments:\n", "departments:\n  - {code: NEW_ONE, zh: 新, en: New, owner: o}\n");
        assertThatThrownBy(rules::reload).hasMessageContaining("come and go with a restart");
    }

    @Test
    void tellsAnOperatorWhatIsWrong() throws IOException {
        RuleBookController page = new RuleBookController(rules);
        assertThat(page.reload()).isEqualTo(Map.of("version", rules.getVersion()));
        change("routing.yaml", "management: MGMT", "management: GHOST");

        assertThatThrownBy(page::reload).isInstanceOfSatisfying(InvalidReferenceData.class, bad -> {
            var answer = page.refuse(bad);
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(Objects.requireNonNull(answer.getBody()).get("error"))
                    .isEqualTo("routing.yaml:4: unknown department GHOST");
        });
        assertThat(page.inForce()).isEqualTo(Map.of("version", rules.getVersion()));
    }

    @Test
    void routesByStore() throws IOException {
        Files.writeString(
                config.resolve("stores.yaml"),
                "stores:\n  - {code: FT, zh: 福田店, en: Futian, aliases: [JC01], zone: Asia/Shanghai, departments:"
                        + " [{code: BODY_PAINT, standIn: WORKSHOP}]}\n");
        rules.reload();
        var there = a(Kind.COMPLAINT, "PAINT_COLOUR").visit(new Visit("ｊｃ01", null, null));

        assertThat(rules.inForce().route(there.build()).routing().explanation())
                .containsExactly("WORKSHOP: PAINT_COLOUR; BODY_PAINT of FT");
        assertThat(rules.inForce().route(aComplaint("PAINT_COLOUR")).routing().departments())
                .containsExactly("BODY_PAINT");
    }

    private void change(String name, String shipped, String other) throws IOException {
        String text = new ClassPathResource("defaults/" + name).getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).contains(shipped);
        Files.writeString(config.resolve(name), text.replace(shipped, other));
    }
}
