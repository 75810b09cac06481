package org.complainthub.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.complainthub.matching.decision.MatchingRules;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.InvalidReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingRulesTest {

    @TempDir
    private Path config;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "possibleLink: 4.5      # | possibleLink: 7.5  # | 0 < possibleLink <= link does not hold",
                "escalateAt: 3          # | escalateAt: often  # | Cannot deserialize",
                "recurrence: 365        # | recurrence: 30     # | 0 <= reopen <= recurrence does not hold",
                "same:        {m: 0.8, u: 8.0e-7} | same: {m: 8, u: 8.0e-7} | m and u are probabilities",
                "pinyin:      {m: 0.05, u: 1.58e-5} | pinyinn: {m: 0.05, u: 1.58e-5} | there are no odds of name.pinyin",
                "ignored: [] | # ignored | ignored is missing",
                "windows: | wndows: | windows is missing"
            })
    void refusesToStartWithWrongRulesAndSaysWhere(String right, String wrong, String reason) throws IOException {
        write(shipped().replace(right, wrong));

        assertThatThrownBy(() -> Stage.started("jdbc:h2:mem:" + UUID.randomUUID(), files()))
                .hasStackTraceContaining("InvalidReferenceData: matching.yaml:")
                .hasStackTraceContaining(reason);
        assertThatThrownBy(() -> MatchingRules.from(files()))
                .hasMessageMatching("(?s)matching\\.yaml:\\d+: .*" + Pattern.quote(reason) + ".*");
    }

    @Test
    void takesTheFileOfTheOperatorInsteadOfTheShippedOne() throws IOException {
        write(shipped().replace("reopen: 90", "reopen: 30"));

        assertThat(MatchingRules.from(files()).windows().reopen()).isEqualTo(30);
        assertThat(Matchers.SHIPPED.windows().reopen()).isEqualTo(90);
    }

    @Test
    void bringsAChangedFileIntoForceAndLeavesTheOldOneForABadOne() throws IOException {
        MatchingRuleBook book = new MatchingRuleBook(files());
        write(shipped().replace("reopen: 90", "reopen: 30"));
        book.refresh();
        assertThat(book.get().windows().reopen()).isEqualTo(30);

        write(shipped().replace("reopen: 90", "reopen: 900"));
        book.refresh();
        assertThatThrownBy(book::reload)
                .isInstanceOf(InvalidReferenceData.class)
                .hasMessageMatching("(?s)matching\\.yaml:\\d+: .*0 <= reopen <= recurrence does not hold.*");
        assertThat(book.get().windows().reopen()).isEqualTo(30);
    }

    private DataFiles files() {
        return new DataFiles(List.of(config.toUri().toString(), "classpath:defaults/"));
    }

    private void write(String yaml) throws IOException {
        assertThat(yaml).isNotEqualTo(shipped());
        Files.writeString(config.resolve("matching.yaml"), yaml);
    }

    private static String shipped() throws IOException {
        try (var in = MatchingRulesTest.class.getResourceAsStream("/defaults/matching.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
