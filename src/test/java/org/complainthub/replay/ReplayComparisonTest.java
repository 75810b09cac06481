package org.complainthub.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Routing;
import org.complainthub.routing.RoutingFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayComparisonTest {

    @Test
    void printsWhatWouldMoveFromWhereToWhereAndWhy() {
        String printed = compared(routedTo("WORKSHOP", "WAIT_REPAIR"), routedTo("SA_FRONT", "the new rule"));

        assertThat(printed.lines())
                .containsExactly(
                        "r1",
                        "  departments  WORKSHOP -> SA_FRONT",
                        "    - WORKSHOP: WAIT_REPAIR",
                        "    + SA_FRONT: the new rule",
                        "1 of 1 receipts would change",
                        "    1  WORKSHOP -> SA_FRONT");
    }

    @Test
    void saysNothingOfWhatStays() {
        assertThat(compared(routedTo("WORKSHOP", "WAIT_REPAIR"), routedTo("WORKSHOP", "another reason")))
                .isEqualToNormalizingNewlines("0 of 1 receipts would change\n");
    }

    @Test
    void readsItsOptions(@TempDir Path folder) {
        ReplayOptions options = ReplayOptions.parse("--last", "30", "--compare", folder.toString());
        assertThat(options.last()).isEqualTo(30);
        assertThat(options.compare()).isEqualTo(folder);
        assertThat(options.folder()).isNull();
        assertThatThrownBy(() -> ReplayOptions.parse("--last", "30", folder.toString()))
                .hasMessageStartingWith("usage:");
        assertThatThrownBy(() -> ReplayOptions.parse("--last", "soon")).hasMessageContaining("no number of days");
        assertThatThrownBy(ReplayOptions::parse).hasMessageStartingWith("usage:");
    }

    private static String compared(Complaint before, Complaint after) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReplayComparison(List.of(result(before)), List.of(result(after)))
                .print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ReplayResult result(Complaint complaint) {
        return ReplayResult.of(complaint, Map.of());
    }

    private static Complaint routedTo(String department, String reason) {
        return RoutingFixtures.a(Kind.COMPLAINT)
                .routing(new Routing(List.of(department), "rules", List.of(department + ": " + reason)))
                .build();
    }
}
