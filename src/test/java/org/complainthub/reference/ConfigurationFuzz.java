package org.complainthub.reference;

import java.util.List;
import org.complainthub.fuzz.FuzzTarget;
import org.complainthub.fuzz.FuzzTargets;
import org.complainthub.fuzz.FuzzedFile;
import org.complainthub.matching.decision.MatchingRules;
import org.complainthub.reference.calendar.Calendars;
import org.complainthub.reference.calendar.StoreTimes;
import org.complainthub.report.followup.FollowUpPlan;
import org.complainthub.routing.rules.RoutingRules;

/** Data files as operators may spoil them: the hub says what is wrong and where, or takes them. */
public final class ConfigurationFuzz implements FuzzTargets {

    @Override
    public List<FuzzTarget> targets() {
        return List.of(
                FuzzedFile.target("departments.yaml", ReferenceData::from),
                FuzzedFile.target("stores.yaml", ReferenceData::from),
                FuzzedFile.target("taxonomy.yaml", ReferenceData::from),
                FuzzedFile.target("routing.yaml", RoutingRules::from),
                FuzzedFile.target("clocks.yaml", RoutingRules::from),
                FuzzedFile.target("calendars/cn-2026.yaml", Calendars::from),
                FuzzedFile.target("matching.yaml", MatchingRules::from),
                FuzzedFile.target("follow-up.yaml", ConfigurationFuzz::plan));
    }

    private static void plan(DataFiles files) {
        ReferenceData reference = ReferenceData.from(files);
        new FollowUpPlan(files, reference, new StoreTimes(reference, files));
    }
}
