package org.complainthub.matching;

import java.util.UUID;

class FileOperationsTest extends FileOperationsContract {

    @Override
    String database() {
        return "jdbc:h2:mem:" + UUID.randomUUID();
    }
}
