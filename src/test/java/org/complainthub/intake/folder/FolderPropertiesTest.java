package org.complainthub.intake.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.complainthub.complaint.Channel;
import org.complainthub.intake.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderPropertiesTest {

    private static final Map<String, String> SMALLEST = Map.of(
            "hub.intake.folders[0].name", "oem",
            "hub.intake.folders[0].channel", "OEM",
            "hub.intake.folders[0].directory", "in/oem");

    @Test
    void hasDefaults() {
        assertThat(bound(SMALLEST).folders())
                .containsExactly(new Folder(
                        "oem",
                        Channel.OEM,
                        Path.of("in/oem"),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(1),
                        "taken",
                        "done",
                        "failed",
                        false,
                        Duration.ofMinutes(10)));
    }

    @ParameterizedTest
    @CsvSource({
        "name, ../up, folders[0].name",
        "done, ../done, folders[0].done",
        "done, a/b, folders[0].done",
        "failed, done, three sub-folders",
        "taken, failed, three sub-folders",
        "interval, 0s, must be positive",
        "sidecar-wait, -1s, must be positive"
    })
    void refusesAFolderThatCannotWork(String setting, String value, String reason) {
        Map<String, String> values = new HashMap<>(SMALLEST);
        values.put("hub.intake.folders[0]." + setting, value);

        assertThatThrownBy(() -> bound(values)).rootCause().hasMessageContaining(reason);
    }

    private static FolderProperties bound(Map<String, String> values) {
        return Settings.bound(values, "hub.intake", FolderProperties.class);
    }
}
