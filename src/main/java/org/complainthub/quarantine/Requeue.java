package org.complainthub.quarantine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.complainthub.complaint.EvidenceUnavailable;
import org.complainthub.complaint.Receipt;
import org.complainthub.complaint.Renormalization;
import org.complainthub.complaint.Renormalization.Difference;
import org.complainthub.normalize.ReceiptNormalizer;
import org.complainthub.quarantine.RequeueResult.Outcome;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Reads what is in quarantine again. What gives the same as before is left alone, so a second run does nothing; what
 * can be read now goes its way; of what was filed and is read otherwise now the difference is announced and the file
 * left as it is.
 */
@Component
class Requeue {

    private final QuarantineRegister register;
    private final ReceiptNormalizer normalizer;
    private final RequeueGateway gateway;
    private final ObjectMapper json;

    Requeue(
            QuarantineRegister register,
            ReceiptNormalizer normalizer,
            RequeueGateway gateway,
            @Qualifier("hubJson") ObjectMapper json) {
        this.register = register;
        this.normalizer = normalizer;
        this.gateway = gateway;
        this.json = json;
    }

    /**
     * Runs the selected receipts again, the oldest first.
     *
     * @param dryRun only tells what would become of them
     */
    synchronized List<RequeueResult> run(Selection selection, boolean dryRun) {
        return register.receiptIds().stream()
                .map(register::find)
                .flatMap(Optional::stream)
                .filter(selection::covers)
                .limit(selection.most())
                .map(receipt -> run(receipt, dryRun))
                .toList();
    }

    private RequeueResult run(QuarantinedReceipt receipt, boolean dryRun) {
        Receipt pointer = receipt.pointer();
        if (pointer == null) {
            return result(receipt, Outcome.NOT_RUN, List.of());
        }
        try {
            return compared(receipt, pointer, dryRun);
        } catch (EvidenceUnavailable missing) {
            return result(
                    receipt,
                    Outcome.NOT_RUN,
                    List.of(new Difference(receipt.receiptId(), "/evidence", null, missing.getMessage())));
        }
    }

    private RequeueResult compared(QuarantinedReceipt receipt, Receipt pointer, boolean dryRun) {
        Reading reading = Reading.of(pointer, normalizer);
        String fingerprint = fingerprint(receipt.receiptId(), reading);
        List<Difference> differences = new Differences(json).between(receipt, reading);
        if (differences.isEmpty() || fingerprint.equals(receipt.lastResult())) {
            return result(receipt, Outcome.UNCHANGED, List.of());
        }
        boolean healed = receipt.refusal() != null && reading.refusal() == null;
        if (!dryRun) {
            send(
                    pointer,
                    healed,
                    new Renormalization(fingerprint, pointer.receiptId(), pointer.displayName(), differences));
            register.remember(receipt.receiptId(), fingerprint);
        }
        return result(receipt, healed ? Outcome.HEALED : Outcome.DIFFERENT, differences);
    }

    private void send(Receipt pointer, boolean healed, Renormalization renormalization) {
        if (healed) {
            gateway.handOn(pointer);
        } else {
            gateway.announce(renormalization);
        }
    }

    private static RequeueResult result(QuarantinedReceipt receipt, Outcome outcome, List<Difference> differences) {
        return new RequeueResult(receipt.receiptId(), receipt.displayName(), receipt.why(), outcome, differences);
    }

    private String fingerprint(String receiptId, Reading reading) {
        try {
            byte[] result = json.writeValueAsBytes(reading);
            return UUID.nameUUIDFromBytes(
                            (receiptId + new String(result, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8))
                    .toString();
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }
}
