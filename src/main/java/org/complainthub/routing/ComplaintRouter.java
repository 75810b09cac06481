package org.complainthub.routing;

import java.util.Set;
import org.complainthub.complaint.Assessment;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Flag;
import org.complainthub.complaint.Severity;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.ReferenceData;
import org.springframework.stereotype.Component;

/** Assesses a complaint and names the departments that deal with it; the same complaint always gets the same. */
@Component("complaintRouter")
public class ComplaintRouter {

    private final FlagPolicy flags;
    private final SeverityPolicy severities;
    private final ClockPolicy clocks;
    private final DepartmentPolicy departments;

    ComplaintRouter(ReferenceData reference, DataFiles files) {
        RoutingData data = files.read("routing.yaml", RoutingData.class).checkedAgainst(reference);
        ClockData clockData = files.read("clocks.yaml", ClockData.class);
        var calendars = files.readAll("calendars/*.yaml", CalendarYear.class).values();
        flags = new FlagPolicy(reference);
        severities = new SeverityPolicy(reference, new PublicityPolicy(data.publicSites()));
        clocks = new ClockPolicy(clockData, new WorkingCalendar(calendars, clockData.region()));
        departments = new DepartmentPolicy(reference, data);
    }

    /** The complaint with its assessment and, when it is feedback at all, its departments. */
    public Complaint route(Complaint complaint) {
        Set<Flag> found = flags.flagsOf(complaint);
        Severity severity = severities.severityOf(complaint, found);
        return complaint
                .edit()
                .assessment(new Assessment(severity, found, clocks.clocksOf(complaint, severity)))
                .routing(complaint.kind().isFeedback() ? departments.routingOf(complaint, found) : null)
                .build();
    }
}
