package org.complainthub.complaint;

import java.time.OffsetDateTime;

/**
 * A due date.
 *
 * @param id what is due: ACKNOWLEDGEMENT, FIRST_RESPONSE, ANSWER, LOAN_CAR, COMPLETION, STATUTORY, STATED (set by an authority or the
 *     car maker) or AUTHORITY (what the authority itself has to do)
 * @param basis the rule, law or document it rests on
 */
public record Clock(String id, String basis, OffsetDateTime startedAt, OffsetDateTime dueAt) {}
