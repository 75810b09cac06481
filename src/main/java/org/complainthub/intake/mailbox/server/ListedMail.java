package org.complainthub.intake.mailbox.server;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A mail that lies on the server.
 *
 * @param id names it there; IMAP: UIDVALIDITY and UID, POP3: UIDL
 * @param size in bytes, as the server says
 * @param receivedAt when the server received it (INTERNALDATE), null when it does not tell
 */
public record ListedMail(String id, long size, @Nullable OffsetDateTime receivedAt) {}
