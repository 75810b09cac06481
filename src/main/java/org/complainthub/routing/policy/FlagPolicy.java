package org.complainthub.routing.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Flag;
import org.complainthub.reference.Category;
import org.complainthub.reference.ReferenceData;

/** Legal and practical exposure: the flags of the categories and those that circumstances bring. */
final class FlagPolicy {

    private final ReferenceData reference;
    private final List<RoutingData.FlagRule> circumstances;

    FlagPolicy(ReferenceData reference, List<RoutingData.FlagRule> circumstances) {
        this.reference = reference;
        this.circumstances = circumstances;
    }

    Set<Flag> flagsOf(Matter matter) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        Complaint complaint = matter.complaint();
        if (complaint.kind().isFeedback()) {
            complaint.problem().categories().forEach(code -> reference
                    .category(code)
                    .map(Category::flags)
                    .ifPresent(flags::addAll));
            circumstances.stream().filter(rule -> rule.when().holds(matter)).forEach(rule -> flags.add(rule.flag()));
        }
        return flags;
    }
}
