package org.complainthub.report.followup;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.InvalidReferenceData;
import org.complainthub.reference.ReferenceData;
import org.complainthub.reference.calendar.StoreTimes;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class FollowUpPlanTest {

    @TempDir
    private Path config;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "to: [MGMT]} | to: [GHOST]} | follow-up.yaml:22: unknown department GHOST",
                "within: 90 d | within: 20 d | effectiveness is judged within 30 d to 90 d, not 20 d",
                "within: 25 d | within: soon | follow-up.yaml:11: ",
                "fields: [team] | fields: [tame] | follow-up.yaml:7: ",
                "step: D1 | step: D3 | D3 is there twice",
                "steps: [D8] | steps: [D2] | a reminder is for the unknown step D2",
                "at: due - 3 wd | at: soon | follow-up.yaml:19: "
            })
    void refusesWhatCannotBeUsed(String shipped, String wrong, String message) throws IOException {
        String text = new ClassPathResource("defaults/follow-up.yaml").getContentAsString(StandardCharsets.UTF_8);
        Files.writeString(config.resolve("follow-up.yaml"), text.replace(shipped, wrong));
        DataFiles files = new DataFiles(List.of("file:" + config + "/", "classpath:defaults/"));
        ReferenceData reference = ReferenceData.from(files);
        StoreTimes times = new StoreTimes(reference, files);

        assertThatThrownBy(() -> new FollowUpPlan(files, reference, times))
                .isInstanceOf(InvalidReferenceData.class)
                .hasMessageStartingWith("follow-up.yaml")
                .hasMessageContaining(message);
    }
}
