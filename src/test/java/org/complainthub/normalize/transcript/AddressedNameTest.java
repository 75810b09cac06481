package org.complainthub.normalize.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressedNameTest {

    private static String named(String asked, String said) {
        List<Turn> turns = SpeakerRoles.assigned(List.of(Turn.of("Agent", asked), Turn.of("Customer", said)));
        return AddressedName.in(new Conversation(turns, "", null, Conversation.Particulars.NONE, List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "您好，请讲。 | 我姓孙，孙小雨，八月订的件还没到。 | 孙小雨",
                "请问您贵姓？ | 孙，尾号1234。 | 孙",
                "Is it about a repair? | No. It's Nora Quist, I bought a car. | Nora Quist",
                "What name is it? | It's under Nora Quist, plate later. | Nora Quist",
                "Leo speaking. | Leo, it's Nora, the one with the noise. | Nora"
            })
    void hearsHowTheCustomerIntroducesHimself(String asked, String said, String name) {
        assertThat(named(asked, said)).isEqualTo(name);
    }

    @Test
    void takesNoOtherWordForAName() {
        assertThat(named("When?", "It's Monday, and it's the same noise.")).isNull();
    }
}
