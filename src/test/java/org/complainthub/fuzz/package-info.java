/**
 * Feeds every reader of the hub with what no sender would send: mutations of valid inputs, from a fixed seed. It knows
 * the readers only as something that takes bytes; those are declared beside the tests of each reader.
 */
@NullMarked
package org.complainthub.fuzz;

import org.jspecify.annotations.NullMarked;
