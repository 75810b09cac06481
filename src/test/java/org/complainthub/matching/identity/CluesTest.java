package org.complainthub.matching.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.aComplaint;
import static org.complainthub.complaint.ComplaintFixtures.person;
import static org.complainthub.complaint.ComplaintFixtures.words;

import java.math.BigDecimal;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CluesTest {

    @ParameterizedTest
    @CsvSource({
        "手机尾号8106的那位, 8106",
        "尾号是幺零零七, 1007",
        "電話後四位：3 3 0 9, 3309",
        "my number ends in 8106, 8106",
        "the one ending double three oh nine, 3309",
        "last four are 1007, 1007"
    })
    void readsTheEndOfAPhoneNumber(String words, String tail) {
        assertThat(Clues.phoneTails(saying(words))).containsExactly(tail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"车牌尾号8106", "银行卡尾号8106", "车架号后四位8106", "尾号13711118106", "尾号 77", "it ends in 81061"})
    void takesNoOtherNumberForIt(String words) {
        assertThat(Clues.phoneTails(saying(words))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "您的工单WX-20260310-07怎么没人管, WX2026031007",
        "re case QX_88123 of last week, QX88123",
        "那个网站上20931177就是我写的, 20931177",
        "已收到明消转字〔2026〕第31号, ''",
        "已收到明消转字〔2026〕第31204号, 已收到明消转字2026第31204"
    })
    void readsNumbersOfCasesAndLetters(String words, String number) {
        assertThat(Clues.numbers(saying(words)).stream().allMatch(found -> found.endsWith(number)))
                .isTrue();
        assertThat(Clues.numbers(saying(words))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"电话13711112222", "a12345@mail.example", "S1店", "2026-03-10"})
    void takesNoPhoneAddressOrDateForANumber(String words) {
        assertThat(Clues.numbers(saying(words))).isEmpty();
    }

    @Test
    void readsSumsOfMoney() {
        assertThat(Clues.sums(saying("要了1,280元，又收50块，that is RMB 860.50")))
                .containsExactly(new BigDecimal("860.50"), new BigDecimal("1280"));
    }

    @Test
    void readsWhomAnAuthorityWritesOf() {
        Complaint letter =
                saying("消费者欧阳女士反映").edit().channel(Channel.CONSUMER_ASSOC).build();

        assertThat(Clues.people(letter)).containsExactly(PersonName.titled("欧阳"));
    }

    @Test
    void takesNobodyWhomTheCustomerMentionsForHim() {
        Complaint mail =
                saying("你们的姚先生说等").edit().complainant(person("沈知远", null, null)).build();

        assertThat(Clues.people(mail)).containsExactly(PersonName.of("沈知远"));
    }

    @Test
    void readsAHostileTextInNoTime() {
        String digits = "A" + "1".repeat(3990);

        assertThat(Clues.numbers(saying(digits))).isEmpty();
    }

    private static Complaint saying(String words) {
        return aComplaint("m").text(words(words)).build();
    }
}
