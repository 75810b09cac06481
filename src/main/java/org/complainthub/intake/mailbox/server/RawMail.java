package org.complainthub.intake.mailbox.server;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The bytes of a mail, or its beginning when it is too large to be taken whole. */
public final class RawMail {

    private final ListedMail listed;
    private final byte[] bytes;
    private final boolean whole;

    RawMail(ListedMail listed, byte[] bytes, boolean whole) {
        this.listed = listed;
        this.bytes = bytes;
        this.whole = whole;
    }

    /** Of the mail on the server, as long as the server numbers its mails anew for nobody. */
    public String id() {
        return listed.id();
    }

    /** When the server received it (INTERNALDATE), null when it does not tell. */
    public @Nullable OffsetDateTime receivedAt() {
        return listed.receivedAt();
    }

    /** Nobody changes them. */
    public byte[] bytes() {
        return bytes;
    }

    /** Whether these are all its bytes. */
    public boolean isWhole() {
        return whole;
    }

    /** Bytes it has on the server. */
    public long sizeOnServer() {
        return Math.max(listed.size(), bytes.length);
    }

    /** Its beginning only. */
    public RawMail cutTo(int length) {
        return new RawMail(
                new ListedMail(listed.id(), sizeOnServer(), listed.receivedAt()),
                java.util.Arrays.copyOf(bytes, length),
                false);
    }
}
