package org.complainthub.complaint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.CharConversionException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.complainthub.fuzz.FuzzTarget;
import org.complainthub.fuzz.FuzzTargets;
import org.complainthub.fuzz.Structure;
import org.complainthub.platform.PlatformBeans;
import org.complainthub.reference.DataFiles;
import org.complainthub.routing.rules.RoutingRules;

/** Messages on the hub's own queues, as they would be after a mistake in another hub or in a tool of an operator. */
public final class MessageFuzz implements FuzzTargets {

    private static final ObjectMapper JSON = PlatformBeans.json();

    private final RoutingRules rules = RoutingRules.from(DataFiles.shipped());

    @Override
    public List<FuzzTarget> targets() {
        return List.of(
                messages(
                        "message: receipt",
                        input -> PlatformBeans.message(input, Receipt.class).displayName(),
                        SchemaExamples.fullReceipt(),
                        SchemaExamples.minimalReceipt()),
                messages(
                        "message: complaint",
                        this::route,
                        SchemaExamples.fullComplaint(),
                        SchemaExamples.minimalComplaint()),
                messages(
                        "message: work item",
                        input -> PlatformBeans.message(input, WorkItemFact.class),
                        SchemaExamples.returnedWorkItem()),
                messages(
                        "message: clock",
                        input -> PlatformBeans.message(input, ClockFact.class),
                        SchemaExamples.breachedClock()));
    }

    private void route(byte[] input) throws java.io.IOException {
        Complaint routed = rules.route(PlatformBeans.message(input, Complaint.class));
        JSON.readValue(JSON.writeValueAsBytes(routed), Complaint.class);
    }

    private static FuzzTarget messages(String name, FuzzTarget.Reading reading, Object... examples) {
        return new FuzzTarget(
                name,
                Stream.of(examples).map(MessageFuzz::written).toList(),
                Structure.JSON,
                Set.of(InvalidInput.class, JsonProcessingException.class, CharConversionException.class),
                reading);
    }

    private static byte[] written(Object example) {
        try {
            return JSON.writeValueAsBytes(example);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
