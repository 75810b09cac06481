package org.complainthub.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SealTest {

    private final Seal seal = new Seal("an invented secret of the test".getBytes(StandardCharsets.UTF_8));

    @Test
    void provesWhatItSealed() {
        String mark = seal.of("loop", "C-2026-000001");
        assertTrue(mark.matches("[0-9a-f]{32}"));
        assertEquals(mark, seal.of("loop", "C-2026-000001"));
        assertTrue(seal.proves("loop", "C-2026-000001", mark.toUpperCase(Locale.ROOT)));
    }

    @Test
    void provesNeitherAnotherTextNorAnotherPurposeNorForAnotherSecret() {
        String mark = seal.of("loop", "C-2026-000001");
        assertFalse(seal.proves("loop", "C-2026-000002", mark));
        assertFalse(seal.proves("thread", "C-2026-000001", mark));
        assertFalse(new Seal("another invented secret".getBytes(StandardCharsets.UTF_8))
                .proves("loop", "C-2026-000001", mark));
        assertFalse(seal.proves("loop", "C-2026-000001", ""));
    }

    @Test
    void separatesPurposeFromText() {
        assertFalse(seal.proves("a", "bc", seal.of("ab", "c")));
    }

    @Test
    void refusesAShortSecret() {
        assertThrows(IllegalArgumentException.class, () -> new Seal(new byte[15]));
    }
}
