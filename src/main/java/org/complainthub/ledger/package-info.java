/**
 * Records the facts that the stages announce and accounts for every receipt: filed, joined, set aside or invalid.
 * It knows the facts alone, holds nothing that identifies a customer, and no stage depends on it.
 */
@NullMarked
package org.complainthub.ledger;

import org.jspecify.annotations.NullMarked;
