package org.complainthub.routing;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Severity;
import org.jspecify.annotations.Nullable;

/** What {@code clocks.yaml} says. */
record ClockData(ZoneId zone, String region, List<Rule> clocks) {

    ClockData {
        Objects.requireNonNull(zone, "zone is missing");
        Objects.requireNonNull(region, "region is missing");
        clocks = List.copyOf(Objects.requireNonNull(clocks, "clocks is missing"));
    }

    /** A clock and what starts it; a list that is absent asks for nothing. */
    record Rule(
            Id id,
            Period within,
            String basis,
            @Nullable Set<Severity> severities,
            @Nullable Set<Channel> channels,
            @Nullable Set<String> categories) {

        Rule {
            Objects.requireNonNull(id, "id of a clock is missing");
            Objects.requireNonNull(within, "within is missing for " + id);
            Objects.requireNonNull(basis, "basis is missing for " + id);
        }

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
