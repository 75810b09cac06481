package org.complainthub.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedResource;
import org.springframework.stereotype.Component;

/** The audit trail as JMX, and so Hawtio, shows it. */
@Component
@ManagedResource(objectName = "org.complainthub:type=AuditTrail", description = "What persons did")
public class AuditTrailMBean {

    private static final Logger LOG = LoggerFactory.getLogger(AuditTrailMBean.class);

    private final AuditTrail trail;

    AuditTrailMBean(AuditTrail trail) {
        this.trail = trail;
    }

    @ManagedOperation(description = "Reads every entry and checks its seal; note the head down elsewhere")
    public String verify() {
        AuditVerification found = trail.verify();
        if (!found.intact()) {
            LOG.error("the audit trail was tampered with at entry {}", found.firstBroken());
            return "tampered with at entry " + found.firstBroken() + " of " + found.entries();
        }
        LOG.info("the audit trail is intact: {} entries, head {}", found.entries(), found.head());
        return found.entries() + " entries intact, head " + found.head();
    }
}
