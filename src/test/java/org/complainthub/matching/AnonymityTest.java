package org.complainthub.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.aComplaint;
import static org.complainthub.complaint.ComplaintFixtures.about;
import static org.complainthub.complaint.ComplaintFixtures.daysLater;
import static org.complainthub.complaint.ComplaintFixtures.words;

import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Relation;
import org.complainthub.complaint.Vehicle;
import org.complainthub.matching.file.InMemoryComplaintFiles;
import org.complainthub.matching.identity.IdentityKey;
import org.complainthub.matching.identity.IdentityKeys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever tells nothing about himself, or only nonsense, is never taken for somebody else: for generated inputs. */
class AnonymityTest {

    private static final String STORY = "保养之后发动机一直有异响，去了两次都说正常，后备箱还漏水，希望给一个明确的说法。";

    private final ComplaintMatcher matcher = Matchers.on(new InMemoryComplaintFiles());

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void takesNoKeyFromNonsense(int seed) {
        assertThat(IdentityKeys.of(nonsense(seed, "r" + seed)).filed())
                .extracting(IdentityKey::type)
                .containsOnly(IdentityKey.Type.CONTENT);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void filesWhoeverTellsNonsenseAloneWhateverTheTextsHaveInCommon(int seed) {
        matcher.match(nonsense(seed, "first" + seed));
        Complaint next = matcher.match(
                nonsense(seed, "next" + seed).edit().times(daysLater(1)).build());

        assertThat(next.relation()).isEqualTo(Relation.NEW);
        assertThat(next.links()).isEmpty();
        assertThat(next.complaintNumber()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverJoinsStrangersWhoseMaskedNumbersFit(int seed) {
        Random random = new Random(seed);
        String phone = String.format(Locale.ROOT, "13%09d", random.nextInt(1_000_000_000));
        String masked = phone.substring(0, 3) + "****" + phone.substring(7);
        matcher.match(told("first" + seed, new Complainant(null, phone, null, null), "ATTITUDE"));
        Complaint next = matcher.match(told("next" + seed, new Complainant(null, masked, null, null), "PAINT_COLOUR"));

        assertThat(next.relation().joins()).isFalse();
    }

    private static Complaint nonsense(int seed, String id) {
        Random random = new Random(seed);
        String digit = String.valueOf(random.nextInt(10));
        String letter = String.valueOf("ABCDEFGH".charAt(random.nextInt(8)));
        String phone = random.nextBoolean() ? digit.repeat(3 + random.nextInt(12)) : "400" + (1_000_000 + seed);
        String email = random.nextBoolean() ? "test@test" : "x".repeat(random.nextInt(5)) + "@";
        Vehicle car = new Vehicle(letter.repeat(17), null, "*".repeat(4 + random.nextInt(4)), null, null);
        String name = random.nextBoolean() ? "匿名" : "n/a";
        return told(id, new Complainant(name, phone, email, null), "PRODUCT_QUALITY")
                .edit()
                .vehicle(car)
                .build();
    }

    private static Complaint told(String id, Complainant person, String category) {
        return aComplaint(id)
                .complainant(person)
                .problem(about(category))
                .text(words(STORY + id))
                .build();
    }
}
