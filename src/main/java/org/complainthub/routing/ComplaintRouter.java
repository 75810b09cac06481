package org.complainthub.routing;

import org.complainthub.complaint.Complaint;
import org.complainthub.routing.rules.RuleBook;
import org.springframework.stereotype.Component;

/** Assesses a complaint and names the departments that deal with it, by the rules in force. */
@Component("complaintRouter")
public class ComplaintRouter {

    private final RuleBook rules;

    ComplaintRouter(RuleBook rules) {
        this.rules = rules;
    }

    /** The complaint with its assessment and, when it is feedback at all, its departments. */
    public Complaint route(Complaint complaint) {
        return rules.inForce().route(complaint);
    }
}
