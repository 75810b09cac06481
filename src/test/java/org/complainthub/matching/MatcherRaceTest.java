package org.complainthub.matching;

import org.complainthub.matching.file.TestDatabase;

class MatcherRaceTest extends MatcherRaceContract {

    MatcherRaceTest() {
        super(TestDatabase.h2(), 100);
    }
}
