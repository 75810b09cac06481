package org.complainthub.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever comes in, a reader reads it or refuses it as it declares, within the time and the memory for one input. The
 * seed is fixed; {@code ./mvnw -Pfuzz verify} tries a million.
 */
class FuzzTest {

    private static final long SEED = 2026;
    private static final int INPUTS = 100;

    static List<FuzzTarget> readers() {
        return Readers.all();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void readsOrRefuses(FuzzTarget reader) throws InterruptedException {
        FuzzRun run = new FuzzRun(reader, SEED);

        FuzzFigures figures = run.run(INPUTS);

        assertThat(run.faults()).isEmpty();
        assertThat(figures.inputs()).isEqualTo(INPUTS);
    }
}
