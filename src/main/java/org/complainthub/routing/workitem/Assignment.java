package org.complainthub.routing.workitem;

import org.complainthub.complaint.Complaint;
import org.jspecify.annotations.Nullable;

/**
 * The whole complaint for one department.
 *
 * @param workItem id of the department's work item, null when the message brings it nothing to do
 */
public record Assignment(String department, @Nullable String workItem, Complaint complaint) {}
