package org.complainthub.faults;

import java.time.Duration;
import java.util.Random;

/** The hub killed again and again while receipts come in by mail, folder, HTTP and JMS. */
final class HubKilled {

    private static final int KILLS = Size.of("kills", 5, 50);
    private static final int LONGEST_LIFE = 15_000;

    private HubKilled() {}

    static Fault.Outcome run() throws Exception {
        Fault.Case what = new Fault.Case("hub killed " + KILLS + " times", Size.receipts(400), true);
        return Fault.run(what, Stand.embedded(), stand -> {
            Random chance = new Random(Long.getLong("faults.seed", 1));
            for (int kill = 0; kill < KILLS; kill++) {
                if (kill % 5 == 4) {
                    stand.hub().launch(); // killed while it starts, too
                } else {
                    stand.hub().start();
                }
                Fault.pause(Duration.ofMillis(500 + chance.nextInt(LONGEST_LIFE)));
                stand.hub().kill();
            }
            stand.hub().start();
            return Told.of("");
        });
    }
}
