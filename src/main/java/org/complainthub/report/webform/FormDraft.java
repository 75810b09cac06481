package org.complainthub.report.webform;

import org.complainthub.report.register.Measures;

/**
 * What is in the form so far.
 *
 * @param author name of who fills it in, empty while he has not said it
 * @param submitted whether it was sent
 */
public record FormDraft(String author, Measures measures, boolean submitted) {}
