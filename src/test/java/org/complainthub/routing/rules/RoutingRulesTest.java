package org.complainthub.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.InvalidReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingRulesTest {

    @TempDir
    private Path config;

    @Test
    void shipsDataThatFitsTheReferenceData() {
        assertThatCode(RoutingFixtures::router).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "routing.yaml | {version: 1} | management is missing",
                "routing.yaml | {version: 1, management: M} | customerRelations is missing",
                "clocks.yaml | {zone: Asia/Shanghai, region: CN, clocks: [], clokcs: []} | clokcs",
                "clocks.yaml  | {zone: Asia/Shanghai, region: CN, clocks: [{id: ANSWER}]} | within is missing for ANSWER",
                "clocks.yaml  | {zone: Nowhere, region: CN, clocks: []} | Nowhere",
                "clocks.yaml  | {zone: Asia/Shanghai, region: CN, clocks: [{id: ANSWER, within: soon, basis: b}]} | soon",
                "calendars/cn-2026.yaml | {region: CN, year: 2026, basis: b, workingWeekends: []} | holidays is missing",
                "calendars/cn-2026.yaml | {region: CN, year: 2026, basis: b, workingWeekends: [], holidays: "
                        + "[{name: x, from: 2026-02-02, to: 2026-02-01}]} | x ends before it begins"
            })
    void saysWhatIsWrongWithAFile(String name, String content, String complaint) throws IOException {
        write(name, content);
        assertThatThrownBy(this::router)
                .isInstanceOf(InvalidReferenceData.class)
                .hasMessageContaining(name.substring(name.indexOf('/') + 1))
                .hasMessageContaining(complaint);
    }

    @Test
    void refusesADepartmentNobodyKnows() throws IOException {
        write(
                "routing.yaml",
                "{version: 2, management: GHOST, customerRelations: CRC, safetyCopies: [], enquiries: [], plainly: [],"
                        + " publicSites: []}");
        assertThatThrownBy(this::router).hasMessage("routing.yaml names the unknown department GHOST");
    }

    @Test
    void takesTheCalendarOfAnotherYearFromTheOperator() throws IOException {
        write(
                "calendars/cn-2027.yaml",
                "{region: CN, year: 2027, basis: b, holidays: [], workingWeekends: [2027-01-02]}");
        var years = files().readAll("calendars/*.yaml", CalendarYear.class).values();
        WorkingCalendar calendar = new WorkingCalendar(years, "CN");
        assertThat(calendar.isWorkingDay(LocalDate.parse("2027-01-02"))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-10-10"))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-10-07"))).isFalse();
        assertThat(calendar.knows(LocalDate.parse("2028-01-01"))).isFalse();
    }

    private ComplaintRouter router() {
        return new ComplaintRouter(RoutingFixtures.reference(), files());
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
