/**
 * What goes wrong in years, done on purpose to real processes: each program breaks one thing while receipts come in by
 * every door, then accounts for each of them and prints the figures. Run by {@code ./mvnw -Pfaults verify}.
 */
package org.complainthub.faults;
