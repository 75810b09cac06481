package org.complainthub.platform.database;

import java.sql.SQLException;

/** What makes commits durable. */
interface Durability {

    /**
     * Returns when all that was committed before the call is on the disk.
     *
     * @throws SQLException when it could not be written
     */
    void await() throws SQLException;
}
