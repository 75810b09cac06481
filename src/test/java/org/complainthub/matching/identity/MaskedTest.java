package org.complainthub.matching.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {

    @ParameterizedTest
    @CsvSource({
        "138****8104, 13800138104, true",
        "138****8104, 13800138114, false",
        "138****8104, 1*****38104, true",
        "浙A7K**9, 浙A7K3M9, true",
        "浙A7K**9, 浙B7K3M9, false",
        "7K3M9, 浙A7K3M9, true",
        "K3, 浙A7K3M9, false",
        "LZZ***0001, LZZ5CCSD0HA000001, true",
        "***, 浙A7, false"
    })
    void fits(String one, String other, boolean expected) {
        assertThat(Masked.fits(one, other)).isEqualTo(expected);
        assertThat(Masked.fits(other, one)).isEqualTo(expected);
    }
}
