package org.complainthub.matching.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.complainthub.matching.identity.IdentityKey;
import org.junit.jupiter.api.Test;

class ShortlistTest {

    private static final IdentityKey PHONE = new IdentityKey(IdentityKey.Type.PHONE, "13711112222");
    private static final IdentityKey NAME = new IdentityKey(IdentityKey.Type.NAME, "沈知远");
    private static final IdentityKey TAIL = new IdentityKey(IdentityKey.Type.PHONE_TAIL, "2222 shen");

    @Test
    void keepsWhatSharesAKeyOfOnePerson() {
        assertThat(Shortlist.of(Map.of(PHONE, List.of("a", "b", "c")), 3)).containsExactly("a", "b", "c");
    }

    @Test
    void forgetsWhatSharesAValueThatManyHave() {
        assertThat(Shortlist.of(Map.of(NAME, List.of("a", "b", "c")), 3)).isEmpty();
    }

    @Test
    void prefersThoseWithMoreInCommon() {
        assertThat(Shortlist.of(Map.of(NAME, List.of("b", "a", "c"), TAIL, List.of("c", "d", "e")), 4))
                .containsExactly("b", "c");
    }

    @Test
    void prefersTheLatestOfThoseThatShareAsMuch() {
        assertThat(Shortlist.of(Map.of(NAME, List.of("z", "y", "b", "a")), 5)).containsExactly("y", "z");
    }

    @Test
    void countsAReceiptOfTheSamePersonOnce() {
        assertThat(Shortlist.of(Map.of(PHONE, List.of("a"), NAME, List.of("a", "b")), 4))
                .containsExactly("a", "b");
    }

    @Test
    void stopsAtFiveKeysFullAndKeepsThoseWithMostInCommon() {
        Map<IdentityKey, List<String>> found = new HashMap<>();
        for (int i = 0; i < 9; i++) {
            IdentityKey number = new IdentityKey(IdentityKey.Type.NUMBER, "XW2026000" + i);
            found.put(number, List.of("own" + i, "of all numbers"));
        }

        assertThat(Shortlist.of(found, 2)).hasSize(10).contains("of all numbers");
        assertThat(Shortlist.of(found, 1)).hasSize(5).contains("of all numbers");
    }
}
