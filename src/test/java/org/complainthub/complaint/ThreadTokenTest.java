package org.complainthub.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ThreadTokenTest {

    private static final String NUMBER = "C-2026-000012";

    private final ThreadToken tokens = with("a secret of the test");
    private final String token = tokens.of(NUMBER);

    @Test
    void provesItsNumberWhereverItStands() {
        assertThat(tokens.provenIn("Re: [" + token + "] brakes")).containsExactly(NUMBER);
        assertThat(tokens.provenIn("reply+" + token.toLowerCase(Locale.ROOT) + "@dealer.example"))
                .containsExactly(NUMBER);
        assertThat(tokens.provenIn("<" + token + ".ack@dealer.example>")).containsExactly(NUMBER);
        assertThat(tokens.provenIn("编号" + token + "，谢谢")).containsExactly(NUMBER);
    }

    @Test
    void doesNotBelieveAnotherNumberOrSecret() {
        assertThat(tokens.provenIn(token.replace("000012", "000013"))).isEmpty();
        assertThat(tokens.provenIn(with("another secret, too").of(NUMBER))).isEmpty();
        assertThat(tokens.provenIn(NUMBER + ".")).isEmpty();
        assertThat(tokens.provenIn("X" + token)).isEmpty();
    }

    @Test
    void findsEveryNumberOnce() {
        String other = tokens.of("C-2026-000013");

        assertThat(tokens.provenIn(token + " " + other + "\n> " + token)).containsExactly(NUMBER, "C-2026-000013");
    }

    @Test
    void checksNoMoreThanFiftyOfATextFullOfThem() {
        String forged = (NUMBER + "." + "0".repeat(32) + " ").repeat(50);

        assertThat(tokens.provenIn(forged + token)).isEmpty();
    }

    private static ThreadToken with(String secret) {
        return new ThreadToken(new Seal(secret.getBytes(StandardCharsets.UTF_8)));
    }
}
