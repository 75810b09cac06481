/**
 * Learns from the facts of the later stages what became of each file, and writes the report beside it. Where files lie
 * it does not know.
 */
@NullMarked
package org.complainthub.intake.folder.outcome;

import org.jspecify.annotations.NullMarked;
