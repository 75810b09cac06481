package org.complainthub.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {

    /** {@code printf '1790000000.刹车异响' | openssl dgst -sha256 -hmac 'sixteen letters!'}. */
    private static final String HMAC = "a0d2a9c2eee90cf945b6945fb3cc8f7439993568cad5c06ed40e7e23eb226bd3";

    private static final Instant NOW = Instant.ofEpochSecond(1_790_000_000L);

    @Test
    void isWhatOpensslMakes() throws IOException {
        assertThat(isOf("刹车异响", "sixteen letters!")).isTrue();
        assertThat(isOf("刹车异响", "sixteen letters?")).isFalse();
        assertThat(isOf("刹车异响 ", "sixteen letters!")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1790000000, true",
        "1789999700, true",
        "1790000300, true",
        "1789999699, false",
        "1790000301, false",
        "-1, false",
        "now, false",
        "99999999999999999999, false"
    })
    void isGoodForFiveMinutes(String timestamp, boolean timely) {
        assertThat(Signature.isTimely(timestamp, "sha256=" + HMAC, NOW)).isEqualTo(timely);
    }

    @ParameterizedTest
    @CsvSource({"sha256=", "sha256=zz", "sha1=0123", "''"})
    void isNoneInAnotherForm(String value) {
        assertThat(Signature.isTimely("1790000000", value, NOW)).isFalse();
    }

    private static boolean isOf(String body, String secret) throws IOException {
        return Signature.of("1790000000", "sha256=" + HMAC)
                .isOf(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), secret);
    }
}
