package org.complainthub.matching.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.MONDAY;
import static org.complainthub.complaint.ComplaintFixtures.aComplaint;
import static org.complainthub.complaint.ComplaintFixtures.about;
import static org.complainthub.complaint.ComplaintFixtures.daysLater;
import static org.complainthub.complaint.ComplaintFixtures.noiseOfShen;
import static org.complainthub.complaint.ComplaintFixtures.person;
import static org.complainthub.complaint.ComplaintFixtures.plate;
import static org.complainthub.complaint.ComplaintFixtures.words;

import java.util.List;
import java.util.Set;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Relation;
import org.complainthub.matching.Matchers;
import org.complainthub.matching.file.ComplaintFile;
import org.complainthub.matching.file.FiledReceipt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewOwnerTest {

    private static final String NUMBER = "C-2026-000001";

    private final MatchingPolicy policy = new MatchingPolicy(Matchers.SHIPPED);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "车是上个月从朋友手里买的，右前轮有异响",
                "这台车二手的，前车主说一直有异响",
                "过户给我才两周就异响",
                "I bought the car used in January and there is a noise",
                "The previous owner never told me about the noise"
            })
    void hasAMatterOfHisOwn(String words) {
        assertThat(relation("欧阳振邦", null, words)).isEqualTo(Relation.RELATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"右前轮有异响", "我先生的车，右前轮有异响", "My husband's car makes a noise"})
    void isNotWhoSpeaksForTheSameOwner(String words) {
        assertThat(relation("欧阳振邦", null, words)).isEqualTo(Relation.SAME_MATTER);
    }

    @ParameterizedTest
    @ValueSource(strings = "二手车，从别人手里买的，右前轮有异响")
    void isNotWhoWroteBefore(String words) {
        assertThat(relation("沈知远", null, words)).isEqualTo(Relation.SAME_MATTER);
        assertThat(relation("欧阳振邦", "+8613711112222", words)).isEqualTo(Relation.SAME_MATTER);
    }

    private Relation relation(String name, @Nullable String phone, String words) {
        ComplaintDraft now = aComplaint("2")
                .complainant(person(name, phone, null))
                .vehicle(plate("浙A7K3M9"))
                .problem(about("PRODUCT_QUALITY"))
                .times(daysLater(3))
                .text(words(words));
        FiledReceipt earlier = new FiledReceipt(
                noiseOfShen("1").complaintNumber(NUMBER).build(),
                new ComplaintFile(NUMBER, Kind.COMPLAINT, ComplaintFile.Status.OPEN, "1", MONDAY, MONDAY, null));
        return policy.decide(now.build(), List.of(earlier), number -> Set.of()).relation();
    }
}
