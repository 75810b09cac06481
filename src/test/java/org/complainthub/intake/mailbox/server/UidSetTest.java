package org.complainthub.intake.mailbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UidSetTest {

    @Test
    void writesNeighboursAsARange() {
        assertThat(UidSet.of(List.of(7L))).isEqualTo("7");
        assertThat(UidSet.of(List.of(3L, 1L, 2L, 9L, 9L, 11L, 12L))).isEqualTo("1:3,9,11:12");
        assertThat(UidSet.of(List.of(4_294_967_294L, 4_294_967_295L))).isEqualTo("4294967294:4294967295");
    }
}
