package org.complainthub.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.InvalidReferenceData;
import org.complainthub.routing.RoutingFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class RoutingRulesTest {

    @TempDir
    private Path config;

    @Test
    void shipsDataThatFitsTheReferenceData() {
        assertThat(RoutingFixtures.rules().version()).matches("routing rules v3 \\([0-9a-f]{12}\\)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "routing.yaml | {version: 1} | routing.yaml:1: | management is missing",
                "routing.yaml | {version: 1, management: M} | routing.yaml:1: | customerRelations is missing",
                "clocks.yaml | {zone: Asia/Shanghai, region: CN, silentAfter: 30 d, clocks: [], escalation: [], met: [], clokcs: []} | clocks.yaml:1: | clokcs",
                "clocks.yaml | {clocks: [{id: ANSWER}]} | clocks.yaml:1: | within is missing for ANSWER",
                "clocks.yaml | {met: [{fact: complaint.solved.v1, clocks: [ANSWER]}]} | clocks.yaml:1: | complaint.solved.v1",
                "clocks.yaml | {zone: Nowhere, region: CN, clocks: []} | clocks.yaml:1: | Nowhere",
                "clocks.yaml | {clocks: [{id: ANSWER, within: soon, basis: b}]} | clocks.yaml:1: | soon",
                "clocks.yaml | {clocks: [{id: ANSWER, within: 1 d, basis: b, when: {kinds: []}}]} | clocks.yaml:1: | empty",
                "clocks.yaml | {escalation: [{at: due - soon, to: [MGMT]}]} | clocks.yaml:1: | due - soon",
                "calendars/cn-2026.yaml | {region: CN, year: 2026, workingWeekends: []} | cn-2026.yaml:1: | holidays is missing",
                "calendars/cn-2026.yaml | {holidays: [{name: x, from: 2026-02-02, to: 2026-02-01}]} | cn-2026.yaml:1: "
                        + "| x ends before it begins"
            })
    void saysWhatIsWrongWithAFileAndInWhichLine(String name, String content, String line, String problem)
            throws IOException {
        write(name, content);
        assertThatThrownBy(this::rules)
                .isInstanceOf(InvalidReferenceData.class)
                .hasMessageStartingWith(line)
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "routing.yaml | management: MGMT | management: GHOST | routing.yaml:4: unknown department GHOST",
                "routing.yaml | SA_FRONT: [SALES, WORKSHOP] | SA_FRONT: [GHOST] | unknown department GHOST",
                "routing.yaml | SA_FRONT: [SALES, WORKSHOP] | SA_FRONT: [SALES, ~] | unknown department null",
                "routing.yaml | categories: [PARTS_WAIT] | categories: [GHOST] | unknown category GHOST",
                "clocks.yaml | to: [MGMT, OEM_LIAISON] | to: [GHOST] | unknown department GHOST",
                "clocks.yaml | categories: [REPEAT_REPAIR] | categories: [GHOST] | unknown category GHOST",
                "clocks.yaml | regions: [US] | regions: [ZZ] | unknown region ZZ",
                "clocks.yaml | makers: [GEELY]}, pausedBy | makers: [GHOST]}, pausedBy | unknown maker GHOST",
                "clocks.yaml | region: CN | region: XX | clocks.yaml:10: unknown calendar XX",
                "taxonomy.yaml | departments: [PARTS] | departments: [GHOST] | taxonomy.yaml:9: category PARTS_PRICE names the "
                        + "unknown department GHOST"
            })
    void refusesWhatNothingHas(String name, String shipped, String wrong, String message) throws IOException {
        write(name, shippedText(name).replaceFirst(Pattern.quote(shipped), wrong));
        assertThatThrownBy(this::rules)
                .isInstanceOf(InvalidReferenceData.class)
                .hasMessageStartingWith(name + ":")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zone: Nowhere | stores.yaml:2: store FT: ",
                "zone: Asia/Shanghai, region: XX | stores.yaml:2: unknown calendar XX",
                "zone: Asia/Shanghai, makers: [GHOST] | stores.yaml:2: unknown maker GHOST",
                "zone: Asia/Shanghai, departments: [{code: GHOST}] | stores.yaml:2: store FT names the unknown department GHOST",
                "zone: Asia/Shanghai, departments: [{code: MGMT, standIn: GHOST}] | unknown department GHOST"
            })
    void refusesAStoreThatNamesWhatNothingHas(String rest, String message) throws IOException {
        write("stores.yaml", "stores:\n  - {code: FT, zh: 福田, en: Futian, aliases: [], " + rest + "}\n");
        assertThatThrownBy(this::rules).isInstanceOf(InvalidReferenceData.class).hasMessageContaining(message);
    }

    @Test
    void refusesTwoCalendarsOfOneYear() throws IOException {
        write("calendars/other.yaml", "{region: CN, year: 2026, basis: b, holidays: [], workingWeekends: []}");
        assertThatThrownBy(this::rules).hasMessage("calendars/cn-2026.yaml: there are two calendars of CN for 2026");
    }

    private RoutingRules rules() {
        return RoutingRules.from(files());
    }

    private static String shippedText(String name) throws IOException {
        return new ClassPathResource("defaults/" + name).getContentAsString(StandardCharsets.UTF_8);
    }

    private DataFiles files() {
        return new DataFiles(List.of("file:" + config + "/", "classpath:defaults/"));
    }

    private void write(String name, String content) throws IOException {
        Path file = config.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
