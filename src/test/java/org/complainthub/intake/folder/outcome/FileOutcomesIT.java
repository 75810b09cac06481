package org.complainthub.intake.folder.outcome;

import org.complainthub.PostgresDatabases;
import org.complainthub.platform.PlatformBeans;

/** The same on PostgreSQL. */
class FileOutcomesIT extends FileOutcomeRouteTest {

    @Override
    Outcomes outcomes() {
        return new Outcomes(PostgresDatabases.fresh(), PlatformBeans.CLOCK);
    }
}
