package org.complainthub.report.customer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What customers are told and asked after the acknowledgement.
 *
 * @param linkValidFor so long after the last mail to him a customer's link opens his page
 * @param surveyAfter the survey on the handling is sent so long after a file is closed
 * @param surveyWithin and never later than that after it
 * @param mostRejections so often the rejection of a decision opens the file again; after that only the recourse is told
 * @param requestsPerMinute requests of one address on the web that are answered
 */
@ConfigurationProperties("hub.report.customer")
public record CustomerProperties(
        @DefaultValue("90d") Duration linkValidFor,
        @DefaultValue("24h") Duration surveyAfter,
        @DefaultValue("14d") Duration surveyWithin,
        @DefaultValue("2") int mostRejections,
        @DefaultValue("60") int requestsPerMinute) {

    /** @throws IllegalArgumentException when a value cannot work */
    public CustomerProperties {
        if (linkValidFor.isNegative() || linkValidFor.isZero() || surveyAfter.isNegative()) {
            throw new IllegalArgumentException(
                    "hub.report.customer: link-valid-for must be positive, survey-after not negative");
        }
        if (surveyWithin.compareTo(surveyAfter) <= 0) {
            throw new IllegalArgumentException("hub.report.customer: survey-within must be longer than survey-after");
        }
        if (mostRejections < 0 || requestsPerMinute < 1) {
            throw new IllegalArgumentException(
                    "hub.report.customer: most-rejections must be 0 or more, requests-per-minute 1 or more");
        }
    }
}
