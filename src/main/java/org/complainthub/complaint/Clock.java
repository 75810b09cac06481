package org.complainthub.complaint;

import java.time.OffsetDateTime;

/**
 * A due date.
 *
 * @param id what is due: FIRST_RESPONSE, ANSWER, STATED (set by an authority or the car maker) or STATUTORY
 * @param basis the rule, law or document it rests on
 */
public record Clock(String id, String basis, OffsetDateTime startedAt, OffsetDateTime dueAt) {}
