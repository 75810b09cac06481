package org.complainthub.matching;

import java.util.UUID;

class ComplaintFileApiTest extends ComplaintFileApiContract {

    @Override
    String database() {
        return "jdbc:h2:mem:" + UUID.randomUUID();
    }
}
