package org.complainthub.intake.mailbox.server;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The bytes of a mail, or its beginning when it is too large to be taken whole. */
public final class RawMail {

    private final ListedMail listed;
    private final byte[] bytes;
    private final boolean whole;

    private RawMail(ListedMail listed, byte[] bytes, boolean whole) {
        this.listed = listed;
        this.bytes = bytes;
        this.whole = whole;
    }

    static RawMail whole(ListedMail listed, byte[] bytes) {
        return new RawMail(listed, bytes, true);
    }

    static RawMail beginning(ListedMail listed, byte[] bytes) {
        return new RawMail(listed, Beginning.of(bytes), false);
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

    /** Its beginning only, for a mail that is larger than its server said. */
    public RawMail cut() {
        return beginning(new ListedMail(listed.id(), sizeOnServer(), listed.receivedAt()), bytes);
    }
}
