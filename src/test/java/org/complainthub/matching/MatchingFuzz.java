package org.complainthub.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintFixtures;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.fuzz.FuzzTarget;
import org.complainthub.fuzz.FuzzTargets;
import org.complainthub.fuzz.Structure;
import org.complainthub.matching.file.InMemoryComplaintFiles;
import org.complainthub.platform.PlatformBeans;

/** Complaints of whatever content, matched and filed. */
public final class MatchingFuzz implements FuzzTargets {

    private static final ObjectMapper JSON = PlatformBeans.json();
    private static final int MOST_FILES = 200;

    private int matched;
    private ComplaintMatcher matcher = Matchers.on(new InMemoryComplaintFiles());

    @Override
    public List<FuzzTarget> targets() {
        return List.of(new FuzzTarget(
                "matching",
                List.of(written("r1"), written("r2")),
                Structure.JSON,
                Set.of(InvalidInput.class, JsonProcessingException.class, CharConversionException.class),
                this::match));
    }

    private void match(byte[] input) throws IOException {
        if (++matched % MOST_FILES == 0) {
            matcher = Matchers.on(new InMemoryComplaintFiles());
        }
        Complaint complaint = matcher.match(PlatformBeans.message(input, Complaint.class));
        JSON.readValue(JSON.writeValueAsBytes(complaint), Complaint.class);
    }

    private static byte[] written(String receipt) {
        try {
            return JSON.writeValueAsString(
                            ComplaintFixtures.noiseOfShen(receipt).build())
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
