package org.complainthub.routing.workitem;

import org.jspecify.annotations.Nullable;

/**
 * As much of a fact as work items need.
 *
 * @param fact its type without the project's prefix
 * @param department null when it is about the whole file
 */
public record Progress(@Nullable String fact, @Nullable String complaintNumber, @Nullable String department) {}
