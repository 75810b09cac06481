package org.complainthub.quarantine.custody;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import org.springframework.jmx.export.annotation.ManagedAttribute;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedOperationParameter;
import org.springframework.jmx.export.annotation.ManagedResource;
import org.springframework.stereotype.Component;

/** The verification of the evidence in JMX and as metrics {@code hub.evidence.*}. */
@Component
@ManagedResource(
        objectName = "org.complainthub:type=Evidence",
        description = "Whether the evidence is as it was received")
public class EvidenceView {

    private static final int LINES = 100;

    private final EvidenceVerification verification;
    private final CustodyRecords records;

    EvidenceView(EvidenceVerification verification, CustodyRecords records, MeterRegistry meters) {
        this.verification = verification;
        this.records = records;
        Gauge.builder("hub.evidence.damaged", this, EvidenceView::getDamaged)
                .description("objects whose bytes are not those of their name, in the round that runs or ran last")
                .register(meters);
        Gauge.builder("hub.evidence.missing", this, EvidenceView::getMissing)
                .description("receipts whose bytes are not there, likewise")
                .register(meters);
    }

    @ManagedAttribute(description = "How far the round has come that runs or ran last")
    public String getRound() {
        return records.last().toString();
    }

    @ManagedAttribute(description = "Objects whose bytes are not those of their name")
    public long getDamaged() {
        return records.last().damaged();
    }

    @ManagedAttribute(description = "Receipts whose bytes are not there")
    public long getMissing() {
        return records.last().missing();
    }

    @ManagedAttribute(description = "When a whole round ended, empty before the first")
    public String getFinished() {
        return Objects.toString(records.last().finishedAt(), "");
    }

    @ManagedAttribute(description = "What was found, a line each, at most a hundred")
    public String getFindings() {
        return String.join("\n", records.findings(LINES));
    }

    @ManagedOperation(description = "Verifies the next part; call it until the round is finished")
    @ManagedOperationParameter(name = "most", description = "objects and receipts, 1 to 10000")
    public String verify(int most) {
        return verification.verify(most);
    }
}
