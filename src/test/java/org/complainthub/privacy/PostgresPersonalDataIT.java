package org.complainthub.privacy;

import org.complainthub.matching.file.TestDatabase;

class PostgresPersonalDataIT extends PersonalDataContract {

    PostgresPersonalDataIT() {
        super(TestDatabase.postgres());
    }
}
