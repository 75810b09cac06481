package org.complainthub.matching.file;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.complainthub.complaint.Announced;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * Something that happened to a complaint file: an entry of its history, and a fact for whoever listens.
 *
 * @param id place in the history of all files
 * @param fact its type without the project's prefix, such as {@code complaint-file.opened.v1}
 * @param complaintNumber the file it happened to
 * @param receiptId the receipt that it is about, null when it is about the file
 * @param otherFile the other file concerned, null when there is none
 * @param actor {@code matching}, a stage, or the person
 */
@NamedInterface("history")
public record FileChange(
        long id,
        String fact,
        String complaintNumber,
        @Nullable String receiptId,
        @Nullable String otherFile,
        String actor,
        String reason,
        OffsetDateTime at)
        implements Announced {

    private static final int LONGEST_REASON = 1000;

    public FileChange {
        reason = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }

    /** One that is not stored yet, about a receipt. */
    public static FileChange of(Fact fact, String complaintNumber, @Nullable String receiptId, Cause cause) {
        return new FileChange(
                0, fact.type(), complaintNumber, receiptId, null, cause.actor(), cause.reason(), cause.at());
    }

    /** The same, naming another file. */
    public FileChange with(@Nullable String other) {
        return new FileChange(id, fact, complaintNumber, receiptId, other, actor, reason, at);
    }

    /** The same of another file: the one that this one was joined into. */
    FileChange of(String number) {
        return new FileChange(id, fact, number, receiptId, otherFile, actor, reason, at);
    }

    /** Who did it, why and when. */
    public record Cause(String actor, String reason, OffsetDateTime at) {}

    /** What may happen to a file. */
    public enum Fact {
        OPENED,
        JOINED,
        REOPENED,
        CLOSED,
        ASSESSED,
        STEP_TAKEN,
        DELIVERED_AGAIN,
        CANDIDATE_FOUND,
        CANDIDATE_CONFIRMED,
        CANDIDATE_REFUSED,
        ESCALATED,
        CATEGORIES_CORRECTED,
        MERGED,
        TOOK_IN,
        SPLIT,
        /** A receipt left for another file. */
        MOVED,
        /** A receipt came from another file. */
        MOVED_IN;

        /** Its name on the topic. */
        public String type() {
            return "complaint-file." + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".v1";
        }
    }

    @Override
    public String announcementKey() {
        return complaintNumber + ":" + id;
    }

    @Override
    public String subject() {
        return complaintNumber;
    }

    @Override
    public Map<String, Object> selectorProperties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (receiptId != null) {
            properties.put("receiptId", receiptId);
        }
        if (otherFile != null) {
            properties.put("otherFile", otherFile);
        }
        return properties;
    }

    @Override
    public String schema() {
        return "complaint-file-change-v1";
    }
}
