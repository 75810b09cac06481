/**
 * What speaks for and against two receipts being of one person, one car and one matter: keys, comparisons and weights.
 * Pure functions of complaints; nothing here is stored or decided.
 */
@NullMarked
package org.complainthub.matching.evidence;

import org.jspecify.annotations.NullMarked;
