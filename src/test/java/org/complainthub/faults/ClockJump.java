package org.complainthub.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The clock by which the hub decides jumps a day ahead, and is put right later; those of its broker and database do not. */
final class ClockJump {

    private static final Duration JUMP = Duration.ofHours(25);
    private static final Duration WRONG = Duration.ofSeconds(Size.of("wrong-for", 20, 120));

    private ClockJump() {}

    static Fault.Outcome run() throws Exception {
        Stand stand = Stand.embedded();
        Path clock = stand.data().resolve("clock");
        stand.hub().with(HubWithClock.FILE, clock.toString()).as(HubWithClock.class);
        Fault.Case what = new Fault.Case("clock jump", Size.receipts(300), false, WRONG.plusSeconds(20));
        return Fault.run(what, stand, running -> {
            Files.writeString(clock, "PT0S");
            running.hub().start();
            Fault.pause(Duration.ofSeconds(10));
            Files.writeString(clock, JUMP.toString());
            Fault.pause(WRONG);
            Files.writeString(clock, "PT0S");
            return Told.of("%d h ahead for %d s, then right again", JUMP.toHours(), WRONG.toSeconds());
        });
    }
}
