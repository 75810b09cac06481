package org.complainthub.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.complainthub.complaint.Assessment;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Clock;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.Flag;
import org.complainthub.complaint.InvalidMessage;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Link;
import org.complainthub.complaint.Relation;
import org.complainthub.complaint.Routing;
import org.complainthub.complaint.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What became of one receipt, a line of {@code results.jsonl}.
 *
 * @param receiptId path in the folder, with {@code #row} for a row of a feed
 * @param relatedTo the same of the earlier receipt it belongs to
 * @param dueAt the date an authority or the car maker set, else when the hub wants the answer
 * @param invalid why it could not be read, null when it could
 * @param complaint the whole canonical complaint
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReplayResult(
        String receiptId,
        @Nullable Kind kind,
        @Nullable Channel channel,
        @Nullable String fileNumber,
        @Nullable Relation relation,
        @Nullable String relatedTo,
        List<String> categories,
        List<String> departments,
        @Nullable Severity severity,
        List<String> flags,
        @Nullable String customerName,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String vin,
        @Nullable String plate,
        @Nullable String repairOrder,
        @Nullable OffsetDateTime receivedAt,
        @Nullable OffsetDateTime dueAt,
        List<Defect> defects,
        @Nullable String invalid,
        @Nullable Complaint complaint) {

    /** @param names receipt id to path in the folder */
    static ReplayResult of(Complaint c, Map<String, String> names) {
        Assessment assessment = c.assessment();
        Routing routing = c.routing();
        return new ReplayResult(
                c.sourceName(),
                c.kind(),
                c.channel(),
                c.complaintNumber(),
                c.relation(),
                relatedTo(c.links(), names),
                c.problem().categories(),
                routing == null ? List.of() : routing.departments(),
                assessment == null ? null : assessment.severity(),
                assessment == null ? List.of() : letters(assessment),
                c.complainant().name(),
                c.complainant().phone(),
                c.complainant().email(),
                c.vehicle().vin(),
                c.vehicle().plate(),
                c.visit().repairOrder(),
                c.times().receivedAt(),
                dueAt(c),
                c.defects(),
                null,
                c);
    }

    static ReplayResult of(InvalidMessage refused) {
        String name = refused.sourceName() == null ? refused.id() : refused.sourceName();
        return new ReplayResult(
                name,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                refused.stage() + ": " + refused.reason(),
                null);
    }

    private static @Nullable String relatedTo(List<Link> links, Map<String, String> names) {
        return links.isEmpty() ? null : names.get(links.get(0).receiptId());
    }

    private static List<String> letters(Assessment assessment) {
        return assessment.flags().stream().sorted().map(Flag::letter).toList();
    }

    private static @Nullable OffsetDateTime dueAt(Complaint c) {
        if (c.referral() != null && c.referral().dueAt() != null) {
            return c.referral().dueAt();
        }
        return c.assessment() == null
                ? null
                : c.assessment().clocks().stream()
                        .filter(clock -> clock.id().equals("ANSWER"))
                        .map(Clock::dueAt)
                        .findFirst()
                        .orElse(null);
    }
}
