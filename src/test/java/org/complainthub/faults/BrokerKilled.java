package org.complainthub.faults;

import java.time.Duration;
import java.util.Random;

/** An external Artemis killed and started again under a hub that goes on, and at last not answering for a while. */
final class BrokerKilled {

    private static final int KILLS = Size.of("kills", 3, 20);
    private static final Duration HANGING = Duration.ofSeconds(40);

    private BrokerKilled() {}

    static Fault.Outcome run() throws Exception {
        Fault.Case what = new Fault.Case(
                "broker killed " + KILLS + " times", Size.receipts(400), true, HANGING.plusSeconds(15L * KILLS));
        return Fault.run(what, Stand.withServers(1), stand -> {
            Random chance = new Random(Long.getLong("faults.seed", 2));
            stand.hub().start();
            for (int kill = 0; kill < KILLS; kill++) {
                Fault.pause(Duration.ofMillis(2000 + chance.nextInt(6000)));
                stand.servers().broker().kill();
                Fault.pause(Duration.ofMillis(chance.nextInt(6000)));
                stand.servers().startBroker();
            }
            Fault.pause(Duration.ofSeconds(3));
            stand.servers().broker().hang();
            Fault.pause(HANGING);
            stand.servers().broker().goOn();
            return Told.of("then hung for %d s", HANGING.toSeconds());
        });
    }
}
