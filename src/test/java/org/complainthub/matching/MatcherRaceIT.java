package org.complainthub.matching;

import org.complainthub.matching.file.TestDatabase;

class MatcherRaceIT extends MatcherRaceContract {

    MatcherRaceIT() {
        super(TestDatabase.postgres(), 500);
    }
}
