package org.complainthub.intake.mailbox.server;

import java.util.Arrays;

/**
 * The beginning of a mail that is too large: its header and so much of its text. The text counts from where it starts,
 * so that the same mail in another mailbox, with other trace fields, is cut at the same place.
 */
final class Beginning {

    private static final int HEADER_LIMIT = 64 * 1024;
    private static final int TEXT_LIMIT = 128 * 1024;
    /** Bytes to fetch for it. */
    static final int LIMIT = HEADER_LIMIT + TEXT_LIMIT;

    private Beginning() {}

    /** @param mail the whole mail or its first {@link #LIMIT} bytes */
    static byte[] of(byte[] mail) {
        int end = Math.min(Math.min(textOf(mail), HEADER_LIMIT) + TEXT_LIMIT, mail.length);
        return Arrays.copyOf(mail, end);
    }

    private static int textOf(byte[] mail) {
        for (int i = 2; i < mail.length; i++) {
            if (mail[i] == '\n' && (mail[i - 1] == '\n' || (mail[i - 1] == '\r' && mail[i - 2] == '\n'))) {
                return i + 1;
            }
        }
        return mail.length;
    }
}
