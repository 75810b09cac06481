package org.complainthub.normalize.written;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "138 0099 0011,+8613800990011",
        "+86-138-0099-0011,+8613800990011",
        "0086 13800990011,+8613800990011",
        "１３８００９９００１１,+8613800990011",
        "138****0011,138****0011",
        "tel:+442079460958,+442079460958",
        "0755-8900 0011,+8675589000011"
    })
    void normalisesACustomersNumber(String written, String expected) {
        assertThat(PhoneNumbers.ofCustomer(written)).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"400-111-2222", "+864001112222", "8001112222", "95588", "12315", "1032", ""})
    void knowsWhatIsNoCustomersNumber(String written) {
        assertThat(PhoneNumbers.ofCustomer(written)).isEmpty();
    }
}
