package org.complainthub.desk.evidence;

import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.desk.access.DeskActivities;
import org.complainthub.desk.access.Sight;
import org.complainthub.desk.file.FileViews;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Gives evidence to those who may see the receipt that it belongs to, and records that they looked. */
@Component
class EvidenceAccess {

    private static final int DRAWN_AT_ONCE = 2;
    private static final long LARGEST_DRAWN = 30_000_000;

    private final FileViews views;
    private final EvidenceStore store;
    private final DeskActivities audit;
    private final Semaphore drawing = new Semaphore(DRAWN_AT_ONCE);

    EvidenceAccess(FileViews views, EvidenceStore store, DeskActivities audit) {
        this.views = views;
        this.store = store;
        this.audit = audit;
    }

    /**
     * The piece of evidence of this file.
     *
     * @param how in which form it is looked at, for the record
     * @throws ResponseStatusException 404 when the file has none of this address that the person may see
     */
    EvidenceItem item(String number, String sha256, Authentication who, String how) {
        Sight sight = Sight.of(who);
        EvidenceItem item = views.of(number, sight).receipts().stream()
                .flatMap(receipt -> receipt.evidenceFor(sight).stream())
                .filter(found -> found.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such evidence"));
        audit.add(who.getName(), DeskActivities.Action.SAW_EVIDENCE, number, how + " " + sha256);
        return item;
    }

    byte[] bytes(EvidenceItem item) {
        return store.get(item.sha256());
    }

    /** Draws it, few at once and nothing huge, so that a heap of large scans cannot exhaust the memory. */
    <T> T drawn(EvidenceItem item, Function<byte[], T> draw) {
        if (item.size() > LARGEST_DRAWN) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, "too large to be shown");
        }
        drawing.acquireUninterruptibly();
        try {
            return draw.apply(bytes(item));
        } finally {
            drawing.release();
        }
    }
}
