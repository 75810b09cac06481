package org.complainthub.complaint;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The hub's own mark on what it sends (HMAC-SHA-256, RFC 2104): who does not know the secret can neither make nor alter
 * one. A seal is made for one purpose and proves nothing for another.
 */
public final class Seal {

    /** Fewest bytes of a secret. */
    public static final int SHORTEST_SECRET = 16;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    /** @throws IllegalArgumentException when the secret is shorter than {@link #SHORTEST_SECRET} bytes */
    public Seal(byte[] secret) {
        if (secret.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException("the secret of the seal has less than " + SHORTEST_SECRET + " bytes");
        }
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * The seal of a text: 32 lower-case hexadecimal digits, the same for the same text and purpose.
     *
     * @param purpose what the seal proves, a constant of the caller
     */
    public String of(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            byte[] seal = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(seal, BYTES));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, missing);
        }
    }

    /** Whether the seal is the one of this text and purpose; case does not count, time tells nothing. */
    public boolean proves(String purpose, String text, String seal) {
        byte[] claimed = seal.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(of(purpose, text).getBytes(StandardCharsets.UTF_8), claimed);
    }

    @Override
    public String toString() {
        return "Seal";
    }
}
