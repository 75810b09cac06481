/**
 * What a receipt is to those before it: relation, file and reasons, decided by rules that are data.
 * It stores nothing and finds no candidates.
 */
@NullMarked
package org.complainthub.matching.decision;

import org.jspecify.annotations.NullMarked;
