package org.complainthub.privacy;

import org.complainthub.matching.file.TestDatabase;

class PostgresErasureIT extends ErasureContract {

    PostgresErasureIT() {
        super(TestDatabase.postgres());
    }
}
