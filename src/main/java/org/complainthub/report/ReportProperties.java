package org.complainthub.report;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How corrective-action reports are issued.
 *
 * @param deskAddress where the reports of departments without an address go
 * @param messageIdDomain right side of our Message-IDs; never change it while reports are open
 * @param templates folder of the group's own forms and letters as a resource location that ends with a slash; what it
 *     does not have is taken from the shipped ones
 * @param maxReturns so often an answer is returned by mail; after that a person has to call
 */
@ConfigurationProperties("hub.report")
public record ReportProperties(
        @DefaultValue("complaint-desk@localhost") String deskAddress,
        @DefaultValue("complaint-hub.invalid") String messageIdDomain,
        @DefaultValue("file:./config/report-templates/") String templates,
        @DefaultValue("10") int maxReturns) {

    private static final String SHIPPED = "classpath:report/";

    /** @throws IllegalArgumentException when a value cannot work */
    public ReportProperties {
        if (!messageIdDomain.matches("[A-Za-z0-9.-]{1,70}")) {
            throw new IllegalArgumentException("hub.report.message-id-domain is no domain: " + messageIdDomain);
        }
        if (!templates.endsWith("/")) {
            throw new IllegalArgumentException("hub.report.templates must end with a slash: " + templates);
        }
    }

    /** Where forms and letters are looked for, the first place that has one wins. */
    public List<String> templatePlaces() {
        return List.of(templates, SHIPPED);
    }
}
