package org.complainthub.normalize.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.aComplaint;

import java.util.List;
import java.util.Objects;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Narrative;
import org.complainthub.complaint.Visit;
import org.complainthub.reference.ReferenceData;
import org.complainthub.reference.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreEnricherTest {

    private static final String ZONE = "Asia/Shanghai";
    private final StoreEnricher enricher = new StoreEnricher(new ReferenceData(
            List.of(),
            List.of(),
            List.of(
                    new Store("FT", "福田店", "Futian", List.of("JC01", "福田"), ZONE),
                    new Store("NS", "南山旗舰店", "Nanshan Motors", List.of(), ZONE))));

    @ParameterizedTest
    @CsvSource({
        "我在福田店做的保养, FT",
        "我在福田4S店做的保养, FT",
        "福田服务中心的人态度差, FT",
        "南山旗舰店让我等了三小时, NS",
        "南山店让我等了三小时, NS",
        "代码 ＪＣ０１ 的店, FT",
        "I was at your Futian branch on Monday, FT",
        "the dealership in Futian lost my key, FT",
        "Nanshan Motors lost my key, NS",
        "我住在福田区, ''",
        "I live in Futian, ''",
        "福田店修不好，南山店也修不好, ''"
    })
    void readsTheStoreThatTheWordsName(String words, String store) {
        assertThat(Objects.requireNonNullElse(
                        enriched(words, Visit.UNKNOWN).visit().store(), ""))
                .isEqualTo(store);
    }

    @Test
    void leavesWhatTheSourceSays() {
        assertThat(enriched("福田店", new Visit("南山", null, null)).visit().store()).isEqualTo("南山");
    }

    private Complaint enriched(String words, Visit visit) {
        return enricher.enrich(aComplaint("r")
                .visit(visit)
                .text(new Narrative(null, words, words, "und"))
                .build());
    }
}
