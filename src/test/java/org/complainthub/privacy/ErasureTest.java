package org.complainthub.privacy;

import org.complainthub.matching.file.TestDatabase;

class ErasureTest extends ErasureContract {

    ErasureTest() {
        super(TestDatabase.h2());
    }
}
