package org.complainthub.matching.archive;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Which files are wanted; what is null does not narrow it.
 *
 * @param store code or any name of the store
 * @param email complete
 * @param repairOrder however it is punctuated
 * @param reference number of an authority, association, car maker, or a case
 * @param text some words of a receipt
 * @param from opened at that time or later
 * @param to opened before that time
 * @param after cursor of the page before
 * @param size at most so many, up to {@value #LARGEST_PAGE}
 */
record FileQuery(
        @Nullable String store,
        @Nullable String status,
        @Nullable String category,
        @Nullable String channel,
        @Nullable String department,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String plate,
        @Nullable String vin,
        @Nullable String repairOrder,
        @Nullable String reference,
        @Nullable String text,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) OffsetDateTime from,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) OffsetDateTime to,
        @Nullable String after,
        @Nullable Integer size) {

    static final int LARGEST_PAGE = 200;
    private static final int USUAL_PAGE = 50;

    FileSearch search(FileSearch all) {
        return all.store(store)
                .status(status)
                .category(category)
                .channel(channel)
                .department(department)
                .phone(phone)
                .email(email)
                .plate(plate)
                .vin(vin)
                .repairOrder(repairOrder)
                .reference(reference)
                .text(text)
                .add("f.opened_at >= :from", "from", from)
                .add("f.opened_at < :to", "to", to);
    }

    int rows() {
        return size == null ? USUAL_PAGE : Math.max(1, Math.min(size, LARGEST_PAGE));
    }
}
