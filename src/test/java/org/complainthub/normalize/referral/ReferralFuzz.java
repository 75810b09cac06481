package org.complainthub.normalize.referral;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.complainthub.fuzz.FuzzTarget;
import org.complainthub.fuzz.FuzzTargets;
import org.complainthub.fuzz.Seeds;
import org.complainthub.normalize.FuzzedReceipts;

/** What authorities and journalists pass on. */
public final class ReferralFuzz implements FuzzTargets {

    private static final String LETTER = "云州市市场监督管理局\n投诉转办单\n云市监投〔2026〕117号\n现将消费者温如玉（电话 13800000001）反映的问题转交你单位，"
            + "请于收到之日起7个工作日内、2026年十月三十一日前书面答复。\n投诉内容：刹车异响，维修两次未果。\n";

    @Override
    public List<FuzzTarget> targets() {
        List<byte[]> seeds = new ArrayList<>(
                Seeds.of("/samples/referrals/consumer_assoc_1021.txt", "/samples/referrals/transport_1026.txt"));
        seeds.add(LETTER.getBytes(StandardCharsets.UTF_8));
        return List.of(FuzzTarget.of("referral", seeds, FuzzedReceipts.enrichedBy(new ReferralEnricher())));
    }
}
