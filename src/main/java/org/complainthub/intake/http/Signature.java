package org.complainthub.intake.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a request is signed: HMAC-SHA-256 (RFC 2104) over the timestamp, a full stop and the body.
 *
 * @param timestamp seconds since 1970 as digits, as the client wrote them
 * @param hmac lower-case hexadecimal
 */
record Signature(String timestamp, String hmac) {

    /** How far a clock may be off, and how long a request that somebody recorded could be sent again. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final Pattern TIMESTAMP = Pattern.compile("\\d{1,12}");
    private static final Pattern HMAC = Pattern.compile("sha256=[0-9a-fA-F]{64}");
    private static final int BUFFER = 8192;

    /** Whether it could be one of now. */
    static boolean isTimely(String timestamp, String value, Instant now) {
        return TIMESTAMP.matcher(timestamp).matches()
                && HMAC.matcher(value).matches()
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                                .abs()
                                .compareTo(WINDOW)
                        <= 0;
    }

    /** @param value {@code sha256=} and 64 hexadecimal digits */
    static Signature of(String timestamp, String value) {
        return new Signature(timestamp, value.substring("sha256=".length()));
    }

    /** Whether this secret made it over this body. */
    boolean isOf(InputStream body, String secret) throws IOException {
        return MessageDigest.isEqual(HexFormat.of().parseHex(hmac), sign(body, secret));
    }

    private byte[] sign(InputStream body, String secret) throws IOException {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
            byte[] buffer = new byte[BUFFER];
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                mac.update(buffer, 0, count);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
