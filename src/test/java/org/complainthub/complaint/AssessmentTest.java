package org.complainthub.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    @Test
    void hasItsFlagsInTheSameOrderWhoeverNamesThem() {
        List<Flag> backwards = Arrays.asList(Flag.values());
        Collections.reverse(backwards);

        assertThat(new Assessment(null, new LinkedHashSet<>(backwards), List.of()).flags())
                .containsExactly(Flag.values());
        assertThat(new Assessment(null, Set.of(), List.of()).flags()).isEmpty();
    }
}
