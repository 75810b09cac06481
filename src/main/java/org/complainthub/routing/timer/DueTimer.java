package org.complainthub.routing.timer;

import org.complainthub.complaint.ClockFact;

/**
 * A timer that rings now.
 *
 * @param clock id of its clock
 */
public record DueTimer(String clock, ClockFact fact) {}
