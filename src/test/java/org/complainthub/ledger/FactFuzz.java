package org.complainthub.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.complainthub.fuzz.FuzzTarget;
import org.complainthub.fuzz.FuzzTargets;
import org.complainthub.platform.PlatformBeans;

/** Facts with whatever properties and body. */
public final class FactFuzz implements FuzzTargets {

    private static final String FACT =
            """
            cloudEvents_type=org.complainthub.complaint.normalized.v1
            cloudEvents_id=e-1
            cloudEvents_time=2026-11-09T12:00:00+08:00
            cloudEvents_subject=C-2026-000001
            receiptId=r-1
            kind=COMPLAINT
            body={"sourceName": "a.eml", "times": {"receivedAt": "2026-11-09T12:00:00+08:00"}}
            """;

    private final FactReader reader = new FactReader(PlatformBeans.json());

    @Override
    public List<FuzzTarget> targets() {
        return List.of(FuzzTarget.ofTexts("message: fact", List.of(FACT), this::read));
    }

    private void read(byte[] input) {
        Map<String, Object> properties = new HashMap<>();
        new String(input, UTF_8)
                .lines()
                .forEach(line -> properties.put(line.replaceFirst("=.*", ""), line.substring(line.indexOf('=') + 1)));
        reader.read(properties, (String) properties.get("body"));
    }
}
