package org.complainthub.quarantine.custody;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.complainthub.complaint.EvidenceArchive;
import org.complainthub.complaint.EvidenceUnavailable;
import org.complainthub.complaint.Receipt;
import org.complainthub.quarantine.custody.CustodyRecords.Known;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Walks the evidence store, then the receipts of the ledger, a bounded part at a time. It goes on where it stopped, in
 * whatever hub, and begins anew when it was through.
 */
@Component("evidenceVerification")
public class EvidenceVerification {

    /** Objects and receipts of one call. */
    static final int MOST = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceVerification.class);

    private final EvidenceArchive archive;
    private final CustodyRecords records;
    private final ObjectMapper json;

    EvidenceVerification(EvidenceArchive archive, CustodyRecords records, @Qualifier("hubJson") ObjectMapper json) {
        this.archive = archive;
        this.records = records;
        this.json = json;
    }

    /**
     * Verifies the next part.
     *
     * @param most objects and receipts, 1 to {@value #MOST}
     * @return how far this round has come, for a person
     */
    @Transactional
    public String verify(int most) {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("most is from 1 to " + MOST);
        }
        Round round = begun(records.lock());
        long end = round.checked() + most;
        while (round.checked() < end && round.phase() != Round.Phase.DONE) {
            int left = (int) (end - round.checked());
            round = round.phase() == Round.Phase.OBJECTS ? objects(round, left) : receipts(round, left);
        }
        records.keep(round);
        return round.toString();
    }

    private Round begun(Round last) {
        if (last.phase() != Round.Phase.DONE && last.beganAt() != null) {
            return last;
        }
        records.forgetFindings();
        return Round.beginning(records.now(), last.finishedAt());
    }

    private Round objects(Round round, int most) {
        List<String> addresses = archive.after(round.reached(), most);
        if (addresses.isEmpty()) {
            return round.ended(records.now());
        }
        long damaged = addresses.stream().filter(this::isDamaged).count();
        return round.reached(addresses.get(addresses.size() - 1), addresses.size(), damaged);
    }

    private boolean isDamaged(String sha256) {
        try (InputStream bytes = archive.open(sha256)) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return false;
        } catch (IOException | EvidenceUnavailable damaged) {
            return found(sha256, "damaged: " + damaged.getMessage());
        }
    }

    private Round receipts(Round round, int most) {
        List<Known> receipts = records.receiptsAfter(round.reached(), most);
        if (receipts.isEmpty()) {
            return round.ended(records.now());
        }
        long missing = receipts.stream().filter(this::isMissing).count();
        return round.reached(receipts.get(receipts.size() - 1).receiptId(), receipts.size(), missing);
    }

    private boolean isMissing(Known receipt) {
        String sha256 = address(receipt.pointer());
        if (sha256 == null) {
            return found(receipt.receiptId(), "the ledger knows it, and nothing points to its bytes");
        }
        try {
            archive.open(sha256).close();
            return false;
        } catch (IOException | EvidenceUnavailable missing) {
            return !records.isErased(sha256) && found(receipt.receiptId(), "its bytes " + sha256 + " are missing");
        }
    }

    private @Nullable String address(@Nullable String pointer) {
        try {
            return pointer == null
                    ? null
                    : json.readValue(pointer, Receipt.class).evidence().sha256();
        } catch (JsonProcessingException unreadable) {
            return null;
        }
    }

    private boolean found(String subject, String finding) {
        LOG.error("evidence of {} {}", subject, finding);
        records.find(subject, finding);
        return true;
    }
}
