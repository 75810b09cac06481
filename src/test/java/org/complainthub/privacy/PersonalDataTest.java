package org.complainthub.privacy;

import org.complainthub.matching.file.TestDatabase;

class PersonalDataTest extends PersonalDataContract {

    PersonalDataTest() {
        super(TestDatabase.h2());
    }
}
