package org.complainthub.matching.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.aComplaint;
import static org.complainthub.complaint.ComplaintFixtures.message;
import static org.complainthub.complaint.ComplaintFixtures.noiseOfShen;
import static org.complainthub.complaint.ComplaintFixtures.person;
import static org.complainthub.complaint.ComplaintFixtures.plate;
import static org.complainthub.complaint.ComplaintFixtures.sha256;
import static org.complainthub.complaint.ComplaintFixtures.vin;
import static org.complainthub.complaint.ComplaintFixtures.words;

import java.util.List;
import java.util.stream.IntStream;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Correlation;
import org.complainthub.complaint.Referral;
import org.complainthub.complaint.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityKeysTest {

    @Test
    void filesUnderPersonAndCar() {
        assertThat(keys(noiseOfShen("r").build()))
                .containsExactlyInAnyOrder(
                        "CONTENT:" + sha256("r"),
                        "PHONE:13711112222",
                        "PHONE_PART:1372222",
                        "NAME:沈知远",
                        "NAME_PINYIN:aehhinnsuyz",
                        "PHONE_TAIL:2222",
                        "PHONE_TAIL:2222 shen",
                        "SURNAME_MONTH:shen 2026-03",
                        "PLATE:浙A7K3M9",
                        "PLATE_PART:A7K3",
                        "PLATE_PART:A-M9",
                        "PLATE_PART:A7K-9");
    }

    @Test
    void seeksACallerOfWhomOnlyTheSurnameIsKnownAmongThoseWhoCameLately() {
        Complaint caller =
                aComplaint("c").complainant(person("沈先生", null, null)).build();

        assertThat(keys(caller)).contains("SURNAME_MONTH_ONLY:shen 2026-03");
        assertThat(sought(caller)).contains("SURNAME_MONTH:shen 2026-03", "SURNAME_MONTH:shen 2026-02");
        assertThat(sought(noiseOfShen("r").build()))
                .contains("SURNAME_MONTH_ONLY:shen 2026-02")
                .noneMatch(key -> key.startsWith("SURNAME_MONTH:"));
    }

    @Test
    void seeksARareSurnameAlsoAmongThoseOfWhomMoreIsKnown() {
        Complaint known =
                aComplaint("c").complainant(person("申屠雪", "13700002222", null)).build();

        assertThat(sought(known)).contains("SURNAME_MONTH:shentu 2026-03", "SURNAME_MONTH_ONLY:shentu 2026-03");
    }

    @Test
    void seeksNobodyUnderACommonSurnameAlone() {
        assertThat(sought(aComplaint("c").complainant(person("王先生", null, null)).build()))
                .noneMatch(key -> key.startsWith("SURNAME_MONTH"));
    }

    @Test
    void sharesAKeyBetweenAMaskedPhoneAndItsFullOne() {
        Complaint masked =
                aComplaint("m").complainant(person(null, "137****2222", null)).build();

        assertThat(keys(masked)).contains("PHONE_MASKED:1372222").noneMatch(key -> key.startsWith("PHONE:"));
        assertThat(sought(masked)).contains("PHONE_MASKED:1372222", "PHONE_PART:1372222");
    }

    @Test
    void sharesAKeyBetweenAMaskedVinAndItsFullOne() {
        Complaint masked = aComplaint("m").vehicle(vin("LZZ5**********001")).build();
        Complaint cut = aComplaint("c").vehicle(vin("HA000001")).build();

        assertThat(keys(aComplaint("f").vehicle(vin("LZZ5CCSD0HA000001")).build()))
                .contains("VIN:LZZ5CCSD0HA000001", "VIN_PART:0001");
        assertThat(sought(cut)).contains("VIN_PART:0001");
        assertThat(keys(masked)).noneMatch(key -> key.startsWith("VIN:"));
    }

    @Test
    void sharesAKeyBetweenAMaskedPlateAndItsFullOne() {
        Complaint masked = aComplaint("m").vehicle(plate("浙A7K**9")).build();

        assertThat(keys(masked)).contains("PLATE_MASKED:A7K-9").noneMatch(key -> key.startsWith("PLATE:"));
    }

    @Test
    void doesNotSeekCompleteValuesThatOnlyLookAlike() {
        assertThat(sought(noiseOfShen("r").build()))
                .contains("PHONE_MASKED:1372222", "PLATE_MASKED:A-M9")
                .noneMatch(key -> key.contains("_PART") || key.contains("PHONE_TAIL:"));
    }

    @Test
    void filesUnderTheMessagesItAnswers() {
        Complaint reply =
                aComplaint("m").correlation(message("<2@x>", "re", "<1@x>")).build();

        assertThat(keys(reply)).contains("MESSAGE:<1@x>", "MESSAGE:<2@x>");
    }

    @Test
    void filesUnderNumbersHoweverTheyArePunctuated() {
        Complaint complaint = aComplaint("m")
                .visit(new Visit("S1", "ft-2026/0914 0006", null))
                .referral(new Referral("消委会", "深消调字〔2026〕412号", null, null))
                .build();

        assertThat(keys(complaint)).contains("REPAIR_ORDER:FT202609140006", "REFERENCE:深消调字2026412号");
    }

    @Test
    void sharesAKeyBetweenTheEndOfAPhoneNumberAndTheWholeOne() {
        Complaint told = aComplaint("m")
                .complainant(person("沈", null, null))
                .text(words("我姓沈，尾号二二二二"))
                .build();

        assertThat(sought(told)).contains("PHONE_TAIL:2222 shen", "PHONE_TAIL_SAID:2222");
    }

    @Test
    void sharesAKeyBetweenAPlateWithAndWithoutItsProvince() {
        assertThat(sought(aComplaint("m").vehicle(plate("A7K3M9")).build())).contains("PLATE_PART:A7K3");
    }

    @Test
    void sharesAKeyBetweenANumberAndItsMention() {
        Complaint mention =
                aComplaint("m").text(words("工单FT20260914-0006，至今没下文")).build();
        Complaint order =
                aComplaint("o").visit(new Visit("S1", "FT202609140006", null)).build();

        assertThat(sought(mention)).contains("NUMBER:FT202609140006");
        assertThat(keys(order)).contains("NUMBER:FT202609140006");
    }

    @Test
    void filesAMessageWithoutItsPersonWhenAskedTo() {
        assertThat(IdentityKeys.ofMessage(noiseOfShen("r").build()).all()).hasSize(1);
    }

    @Test
    void boundsTheMessagesItAnswers() {
        List<String> ids =
                IntStream.range(0, 5000).mapToObj(i -> "<" + i + "@x>").toList();
        Complaint flood = aComplaint("m")
                .correlation(new Correlation(null, sha256("m"), ids))
                .build();

        assertThat(keys(flood)).hasSizeLessThan(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "00000000000", "4008001234", "+864008001234", "12315", "95528"})
    void takesNoKeyFromAPhoneOfNobody(String phone) {
        assertThat(keys(aComplaint("m").complainant(person(null, phone, null)).build()))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"test@test", "a", "@x.example", "a@b@c"})
    void takesNoKeyFromAnAbsurdAddress(String email) {
        assertThat(keys(aComplaint("m").complainant(person(null, null, email)).build()))
                .hasSize(1);
    }

    @Test
    void takesNoKeyFromNobody() {
        assertThat(keys(aComplaint("m").complainant(Complainant.UNKNOWN).build()))
                .hasSize(1);
    }

    private static List<String> sought(Complaint complaint) {
        return IdentityKeys.of(complaint).sought().stream()
                .map(IdentityKey::toString)
                .toList();
    }

    private static List<String> keys(Complaint complaint) {
        return IdentityKeys.of(complaint).filed().stream()
                .map(IdentityKey::toString)
                .toList();
    }
}
