package org.complainthub.audit;

import java.util.Map;
import java.util.Set;
import org.complainthub.privacy.retention.Aged;
import org.complainthub.privacy.retention.AgingRecords;
import org.springframework.boot.actuate.audit.AuditEvent;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ends the oldest entries of the audit trail, which is an act that the trail tells of. */
@Component
@Order(30)
class AuditRetention implements AgingRecords {

    private static final String TYPE = "audit-trail";

    private final AuditTrail trail;

    AuditRetention(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    @Override
    public int due(Aged what) {
        return trail.countBefore(what.before().toInstant(), what.most());
    }

    @Override
    public int purge(Aged what) {
        int ended = trail.endBefore(what.before().toInstant(), what.most());
        if (ended > 0) {
            trail.add(new AuditEvent(
                    "hub",
                    "ENTRIES_ENDED",
                    Map.of("entries", ended, "before", what.before().toString())));
        }
        return ended;
    }
}
