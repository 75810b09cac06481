package org.complainthub.normalize.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoveringNoteTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mrs Okafor (浙B1A2D2) was here. She says: \"You kept my car five days.\" | true",
                "刘女士（浙B1A2D2）刚才来电，反映空调不凉 | true",
                "Mr Pang called. My car is still with you and I want it back. | false",
                "The car wash is closed on Monday. | false"
            })
    void tellsWhetherAColleagueSpeaksOfACustomer(String note, boolean tells) {
        assertThat(CoveringNote.tellsOfCustomer("pls log", note)).isEqualTo(tells);
    }
}
