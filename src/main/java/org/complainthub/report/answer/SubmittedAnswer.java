package org.complainthub.report.answer;

import org.complainthub.report.register.Measures;

/**
 * An answer that belongs to a report.
 *
 * @param answerId the same for the same answer delivered twice
 * @param answeredBy name or address as given, empty when unknown
 */
record SubmittedAnswer(String answerId, Measures measures, String answeredBy) {}
