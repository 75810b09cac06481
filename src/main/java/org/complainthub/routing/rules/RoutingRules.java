package org.complainthub.routing.rules;

import java.util.List;
import org.complainthub.complaint.Assessment;
import org.complainthub.complaint.Complaint;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.ReferenceData;
import org.complainthub.reference.calendar.Calendars;
import org.complainthub.routing.clock.ClockData;
import org.complainthub.routing.clock.ClockPolicy;
import org.complainthub.routing.clock.StartedClock;
import org.complainthub.routing.policy.Matter;
import org.complainthub.routing.policy.RoutingData;
import org.complainthub.routing.policy.RoutingPolicy;

/**
 * One version of all the data by which complaints are routed.
 *
 * @param version number of routing.yaml and digest of all the files; told with every decision
 */
public record RoutingRules(
        String version, ReferenceData reference, RoutingPolicy policy, ClockPolicy clocks, ClockData clockData) {

    /** What decides the rules' digest. */
    static final String[] FILES = {
        "departments.yaml", "taxonomy.yaml", "stores.yaml", "routing.yaml", "clocks.yaml", "calendars/*.yaml"
    };

    /** @throws org.complainthub.reference.InvalidReferenceData when a file cannot be used, with file and line */
    public static RoutingRules from(DataFiles files) {
        return of(ReferenceData.from(files), files);
    }

    /** @throws org.complainthub.reference.InvalidReferenceData when a file cannot be used, with file and line */
    public static RoutingRules of(ReferenceData reference, DataFiles files) {
        RoutingData routing = files.read("routing.yaml", RoutingData.class);
        ClockData clocks = files.read("clocks.yaml", ClockData.class);
        Calendars calendars = Calendars.from(files);
        new RuleCheck(reference, files, calendars).check(routing, clocks);
        String version = "routing rules v" + routing.version() + " (" + files.digest(FILES) + ")";
        return new RoutingRules(
                version,
                reference,
                new RoutingPolicy(reference, routing, version, clocks.region()),
                new ClockPolicy(clocks, calendars),
                clocks);
    }

    /** The complaint with its assessment and, when it is feedback at all, its departments. */
    public Complaint route(Complaint complaint) {
        Matter matter = policy.assess(complaint);
        List<StartedClock> started = clocks.clocksOf(matter);
        return complaint
                .edit()
                .assessment(new Assessment(
                        matter.severity(),
                        matter.flags(),
                        started.stream().map(StartedClock::clock).toList()))
                .routing(complaint.kind().isFeedback() ? policy.routingOf(matter) : null)
                .build();
    }
}
