package org.complainthub.report.letter;

import org.complainthub.complaint.Seal;
import org.complainthub.report.register.CorrectiveActionReport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Links to the form of a report: one for each round, which nobody can make without the hub's secret. */
@Component("formLinks")
public class FormLinks {

    private static final String PURPOSE = "report-form";

    private final Seal seal;
    private final String address;

    /** @param address of the hub as departments reach it, such as {@code https://hub.dealer.example}; empty: no links */
    public FormLinks(Seal seal, @Value("${hub.report.web-address:}") String address) {
        this.seal = seal;
        this.address = address.replaceAll("/+$", "");
    }

    /** Path of the form of this round. */
    public String path(CorrectiveActionReport report) {
        return "/reports/form/" + report.number() + "/" + report.round() + "/"
                + seal.of(PURPOSE, round(report, report.round()));
    }

    /** The whole link, empty when the hub does not know how departments reach it. */
    String link(CorrectiveActionReport report) {
        return address.isEmpty() ? "" : address + path(report);
    }

    /** Whether the key is the one of this round of the report. */
    public boolean proves(CorrectiveActionReport report, int round, String key) {
        return seal.proves(PURPOSE, round(report, round), key);
    }

    private static String round(CorrectiveActionReport report, int round) {
        return report.token() + "/" + round;
    }
}
