package org.complainthub.matching.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurnameFrequencyTest {

    @ParameterizedTest
    @CsvSource({
        "王先生, COMMON",
        "沈知远, UNCOMMON",
        "翁女士, RARE",
        "欧阳若兰, RARE",
        "Mr Wang, COMMON",
        "Shen Zhiyuan, UNCOMMON",
        "Ms Ashworth, RARE"
    })
    void tellsHowManyShareASurname(String name, SurnameFrequency frequency) {
        assertThat(Objects.requireNonNull(PersonName.of(name)).frequency()).isEqualTo(frequency);
    }
}
