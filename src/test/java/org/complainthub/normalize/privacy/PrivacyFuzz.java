package org.complainthub.normalize.privacy;

import java.util.List;
import org.complainthub.fuzz.FuzzTarget;
import org.complainthub.fuzz.FuzzTargets;
import org.complainthub.normalize.FuzzedReceipts;

/** Numbers that nobody needs and that are masked. */
public final class PrivacyFuzz implements FuzzTargets {

    private static final List<String> TEXTS = List.of(
            "身份证 11010119900101001X，银行卡 6222 0000 0000 0000 000，护照 E12345678",
            "My card is 4111-1111-1111-1111 and my passport E12345678.");

    @Override
    public List<FuzzTarget> targets() {
        return List.of(
                FuzzTarget.ofTexts("personal numbers", TEXTS, FuzzedReceipts.enrichedBy(new PersonalNumberMask())));
    }
}
