package org.complainthub.journey;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedHub.class)
class ComplaintJourneyIT extends ComplaintJourneyContract {

    @Override
    TestHub hub() {
        return SharedHub.hub();
    }

    @Override
    TestMail mail() {
        return SharedHub.mail();
    }
}
