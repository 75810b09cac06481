/**
 * Proves that the evidence is as it was received: bytes still have the digest they are named by, and every receipt of the
 * ledger still has its bytes. It changes no evidence and knows no stage, only what the store and the facts tell.
 */
@NullMarked
package org.complainthub.quarantine.custody;

import org.jspecify.annotations.NullMarked;
