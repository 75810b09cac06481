package org.complainthub.report.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails leave.
 *
 * @param sender address in From
 * @param replyTo where replies go, null for the sender
 * @param maxAttempts after so many failures a mail is given up and stays visible as FAILED
 * @param firstBackOff wait after the first failure, doubled after each further one
 * @param longestBackOff the wait never grows beyond it
 * @param lease how long the mail that a hub sends stays its own when it no longer says so, because it died
 * @param batch mails looked up at once
 * @param connections to the mail server at the same time; so many mails at most come twice, under the same Message-ID, when a hub is
 *     killed while it sends
 */
@ConfigurationProperties("hub.report.outbox")
public record OutboxProperties(
        @DefaultValue("complaint-hub@localhost") String sender,
        @Nullable String replyTo,
        @DefaultValue("10") int maxAttempts,
        @DefaultValue("1m") Duration firstBackOff,
        @DefaultValue("1h") Duration longestBackOff,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("20") int batch,
        @DefaultValue("1") int connections) {

    /** @throws IllegalArgumentException when a limit is not positive */
    public OutboxProperties {
        if (maxAttempts < 1 || batch < 1 || connections < 1) {
            throw new IllegalArgumentException(
                    "hub.report.outbox: max-attempts, batch and connections must be 1 or more");
        }
        if (!positive(firstBackOff) || !positive(lease) || longestBackOff.compareTo(firstBackOff) < 0) {
            throw new IllegalArgumentException(
                    "hub.report.outbox: first-back-off and lease must be positive, longest-back-off not shorter");
        }
    }

    /** The wait after so many failed attempts. */
    Duration backOffAfter(int attempts) {
        Duration wait = firstBackOff;
        for (int i = 1; i < attempts && wait.compareTo(longestBackOff) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longestBackOff) < 0 ? wait : longestBackOff;
    }

    private static boolean positive(Duration duration) {
        return !duration.isZero() && !duration.isNegative();
    }
}
