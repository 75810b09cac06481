package org.complainthub.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Correlation;
import org.complainthub.complaint.Narrative;
import org.complainthub.complaint.Problem;
import org.complainthub.complaint.Score;
import org.complainthub.complaint.Vehicle;
import org.complainthub.complaint.Visit;
import org.jspecify.annotations.Nullable;

/** Documents without what identifies a person; what is counted stays: kind, categories, store, times, score. */
final class Unrecognisable {

    static final String ERASED = "[erased]";

    private final ObjectMapper json;

    Unrecognisable(ObjectMapper json) {
        this.json = json;
    }

    String complaint(String text) {
        try {
            return json.writeValueAsString(without(json.readValue(text, Complaint.class)));
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    /** Still points to the bytes, by whatever name. */
    String pointer(String text) {
        try {
            ObjectNode receipt = (ObjectNode) json.readTree(text);
            receipt.put("name", "");
            receipt.findParents("sha256").forEach(item -> ((ObjectNode) item).remove("name"));
            return json.writeValueAsString(receipt);
        } catch (JsonProcessingException | ClassCastException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private static Complaint without(Complaint whole) {
        return new Complaint(
                whole.receiptId(),
                ERASED,
                whole.complaintNumber(),
                whole.kind(),
                whole.channel(),
                whole.source(),
                whole.deliveries(),
                whole.legibility(),
                whole.relation(),
                whole.times(),
                Complainant.UNKNOWN,
                null,
                new Vehicle(
                        null,
                        null,
                        null,
                        whole.vehicle().model(),
                        whole.vehicle().mileageKm()),
                new Visit(whole.visit().store(), null, null),
                new Narrative(null, ERASED, ERASED, whole.text().language()),
                score(whole.score()),
                null,
                problem(whole.problem()),
                whole.remedies(),
                new Correlation(null, whole.receiptId(), List.of()),
                whole.assessment(),
                whole.routing(),
                whole.links(),
                whole.privacy(),
                List.of(),
                List.of(),
                List.of());
    }

    private static @Nullable Score score(@Nullable Score given) {
        return given == null
                ? null
                : new Score(given.raw(), given.scale(), given.normalised0to100(), given.low(), List.of());
    }

    private static Problem problem(Problem found) {
        return new Problem(
                found.categories(),
                found.declaredType(),
                found.recurrent(),
                found.complainedBefore(),
                List.of(),
                found.confidence());
    }
}
