package org.complainthub.matching.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.aComplaint;
import static org.complainthub.complaint.ComplaintFixtures.words;

import org.complainthub.complaint.Complainant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrincipalsTest {

    @ParameterizedTest
    @CsvSource({
        "本所接受卓怀瑾女士的委托，致函如下, 卓怀瑾",
        "您好，我是卓怀瑾的爱人，他出差了, 卓怀瑾",
        "我系沈知远的代理人, 沈知远",
        "We act for Mr Peter Novak. On 5 October, novak peter",
        "I am writing on behalf of Helen Marsh about the gearbox, helen marsh"
    })
    void readsForWhomSomebodyWrites(String words, String name) {
        assertThat(Principals.of(aComplaint("r").text(words(words)).build()))
                .extracting(PersonName::folded)
                .containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"我是你们的老客户", "我是沈女士", "委托书上的签名不是我的", "my wife was in the car", "accessories act for nothing"})
    void readsNobodyWhereTheCustomerSpeaksForHimself(String words) {
        assertThat(Principals.of(aComplaint("r").text(words(words)).build())).isEmpty();
    }

    @Test
    void takesWhomTheSourceNames() {
        assertThat(Principals.of(aComplaint("r")
                        .complainant(new Complainant("姚可心", null, null, "沈知远"))
                        .build()))
                .containsExactly(PersonName.of("沈知远"));
    }

    @Test
    void readsAHostileTextInNoTime() {
        assertThat(Principals.of(
                        aComplaint("r").text(words("我是代我是受".repeat(9_000))).build()))
                .isEmpty();
    }
}
