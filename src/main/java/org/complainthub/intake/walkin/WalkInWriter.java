package org.complainthub.intake.walkin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.intake.IncomingReceipt;
import org.complainthub.intake.Payload;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Makes empty forms, and receipts of filled-in ones. */
@Component("walkInWriter")
class WalkInWriter {

    private final ObjectMapper json;
    private final Clock clock;

    WalkInWriter(@Qualifier("hubJson") ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    WalkInForm empty(String receivedBy) {
        return WalkInForm.empty(receivedBy, clock);
    }

    IncomingReceipt receipt(WalkInForm form, List<EvidenceItem> photos) throws JsonProcessingException {
        OffsetDateTime now = OffsetDateTime.now(clock);
        byte[] document = json.writeValueAsBytes(WalkInDocument.of(form));
        return new IncomingReceipt(
                new IncomingReceipt.Inlet(form.isHandOver() ? Channel.HANDOVER : Channel.WALK_IN, "walk-in"),
                form.formNo() + ".json",
                now,
                now,
                new Payload(document),
                null,
                photos);
    }
}
