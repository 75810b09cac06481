/**
 * Reads transcripts of calls and interviews into one model of turns, so that only the customer's words count.
 * It knows formats and ways of speaking, not what a complaint is about.
 */
@NullMarked
package org.complainthub.normalize.transcript;

import org.jspecify.annotations.NullMarked;
