package org.complainthub.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.complainthub.PostgresDatabases;
import org.complainthub.platform.PlatformBeans;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TakenItemsIT {

    private final TakenItems items = new TakenItems(JdbcClient.create(PostgresDatabases.fresh()), PlatformBeans.CLOCK);

    @Test
    void remembersWhatWasTakenForAsLongAsItLiesThere() {
        items.add("sftp-oem", "a.csv");
        items.add("sftp-oem", "a.csv");
        items.add("sftp-oem", "信.pdf");
        assertThat(items.among("sftp-oem", List.of("a.csv", "b.csv"))).containsExactly("a.csv");
        assertThat(items.among("sftp-oem", List.of("a.csv", "信.pdf"))).containsExactly("a.csv");
        assertThat(items.among("sftp-other", List.of("a.csv"))).isEmpty();
    }
}
