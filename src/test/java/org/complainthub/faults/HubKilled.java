package org.complainthub.faults;

import java.time.Duration;
import java.util.Random;
import org.awaitility.Awaitility;

/**
 * The hub killed again and again while receipts come in by mail, folder, HTTP and JMS: {@code -Dfaults.kills},
 * {@code faults.receipts}.
 */
public final class HubKilled {

    private static final int LONGEST_LIFE = Integer.getInteger("faults.life", 20);

    private HubKilled() {}

    public static void main(String[] arguments) throws Exception {
        int kills = Integer.getInteger("faults.kills", 50);
        Fault.run("hub killed " + kills + " times", Fault.receipts(5000), true, stand -> {
            Random chance = new Random(Long.getLong("faults.seed", 1));
            for (int kill = 0; kill < kills; kill++) {
                if (kill % 5 == 4) {
                    stand.launch(); // killed while it starts, too
                } else {
                    stand.start();
                }
                Fault.pause(Duration.ofMillis(500 + chance.nextInt(LONGEST_LIFE * 1000)));
                stand.hub().kill();
            }
            stand.start();
            Awaitility.await().until(() -> stand.hub().isAlive());
        });
    }
}
