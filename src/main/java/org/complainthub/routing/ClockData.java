package org.complainthub.routing;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Severity;
import org.jspecify.annotations.Nullable;

/** What {@code clocks.yaml} says. */
record ClockData(ZoneId zone, String region, List<Rule> clocks) {

    /** A clock and what starts it; a list that is absent asks for nothing. */
    record Rule(
            Id id,
            Period within,
            String basis,
            @Nullable Set<Severity> severities,
            @Nullable Set<Channel> channels,
            @Nullable Set<String> categories) {

        boolean appliesTo(Complaint complaint, Severity severity) {
            return (severities == null || severities.contains(severity))
                    && (channels == null || channels.contains(complaint.channel()))
                    && (categories == null
                            || !Collections.disjoint(
                                    categories, complaint.problem().categories()));
        }
    }

    /** What is due. */
    enum Id {
        FIRST_RESPONSE,
        ANSWER,
        STATUTORY,
        STATED
    }
}
