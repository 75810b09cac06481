/**
 * Tells people by mail what clocks announce: a warning, a breach, an escalation. It knows whom a fact names and their
 * addresses, not why something is due.
 */
@NullMarked
package org.complainthub.report.escalation;

import org.jspecify.annotations.NullMarked;
