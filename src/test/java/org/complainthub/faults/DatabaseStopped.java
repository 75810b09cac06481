package org.complainthub.faults;

import java.time.Duration;

/** A PostgreSQL that does not answer for a minute, then is killed and away for a minute. */
final class DatabaseStopped {

    private static final Duration AWAY = Duration.ofSeconds(Size.of("away", 60, 60));
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private DatabaseStopped() {}

    static Fault.Outcome run() throws Exception {
        Fault.Case what = new Fault.Case(
                "database stopped", Size.receipts(400), true, AWAY.plus(BETWEEN).multipliedBy(2));
        return Fault.run(what, Stand.withServers(1), stand -> {
            stand.hub().start();
            Fault.pause(BETWEEN);
            stand.servers().postgres().hang();
            Fault.pause(AWAY);
            stand.servers().postgres().goOn();
            Fault.pause(BETWEEN);
            stand.servers().postgres().kill();
            Fault.pause(AWAY);
            stand.servers().postgres().start();
            return Told.of("%d s without an answer, %d s away after kill -9", AWAY.toSeconds(), AWAY.toSeconds());
        });
    }
}
