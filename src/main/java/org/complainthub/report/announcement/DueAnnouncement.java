package org.complainthub.report.announcement;

import org.complainthub.complaint.Announced;

/**
 * A fact that is to be announced.
 *
 * @param id of the row that keeps it
 * @param fact its type without the project's prefix, such as {@code complaint.closed.v1}
 */
public record DueAnnouncement(long id, String fact, Announced announced) {}
