package org.complainthub.matching;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of matching.
 *
 * @param windowDays how long after its last receipt a file is still joined
 * @param joinThreshold evidence needed to join
 * @param candidateThreshold evidence needed to ask a person
 * @param mostNamesPerKey a key seen under more names than this identifies nobody
 * @param mostReceiptsPerKey how many of the latest receipts under a key are looked at
 * @param ignoredKeys phone numbers, e-mail addresses and {@code @domains} of the group itself
 */
@ConfigurationProperties("hub.matching")
public record MatchingProperties(
        @DefaultValue("90") int windowDays,
        @DefaultValue("6") double joinThreshold,
        @DefaultValue("4.5") double candidateThreshold,
        @DefaultValue("4") int mostNamesPerKey,
        @DefaultValue("20") int mostReceiptsPerKey,
        @DefaultValue List<String> ignoredKeys) {

    public MatchingProperties {
        if (candidateThreshold > joinThreshold) {
            throw new IllegalArgumentException("hub.matching.candidate-threshold is above hub.matching.join-threshold");
        }
        if (windowDays < 1 || mostNamesPerKey < 1 || mostReceiptsPerKey < 1) {
            throw new IllegalArgumentException("the numbers of hub.matching must be positive");
        }
        ignoredKeys = List.copyOf(ignoredKeys);
    }
}
