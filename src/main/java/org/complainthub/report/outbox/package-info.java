/**
 * Mails that are written in the same transaction as what they tell of, and leave later: never lost, sent by one hub at a time.
 * It knows nothing of what the mails say.
 */
@NamedInterface("outbox")
@NullMarked
package org.complainthub.report.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
