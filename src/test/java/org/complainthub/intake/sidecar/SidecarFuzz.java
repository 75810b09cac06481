package org.complainthub.intake.sidecar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import org.complainthub.fuzz.FuzzTarget;
import org.complainthub.fuzz.FuzzTargets;

/** What the mail room notes of letters. */
public final class SidecarFuzz implements FuzzTargets {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    @Override
    public List<FuzzTarget> targets() {
        return List.of(
                FuzzTarget.ofTexts(
                        "sidecar",
                        List.of(
                                "received: 2026-11-18 09:30\nsender：沈知远\nphone: 138 0000 0001\nreferenceNumber: 2026-117\nstore: HB01\n",
                                "{\"channel\": \"consumer-assoc\", \"received\": \"18.11.2026\", \"sender\": \"协会\"}"),
                        bytes -> Sidecar.of("a.meta.yaml", bytes, NOW)),
                FuzzTarget.ofTexts(
                        "sidecar: name", List.of("信.pdf.meta.yaml", "a.meta.json", "信.yaml"), SidecarFuzz::pair));
    }

    private static void pair(byte[] name) {
        String sidecar = new String(name, UTF_8);
        if (SidecarNames.isOne(sidecar)) {
            SidecarNames.letterOf(sidecar, List.of("信.pdf", "a.pdf", "a"));
        }
    }
}
