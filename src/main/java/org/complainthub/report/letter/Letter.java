package org.complainthub.report.letter;

/** Subject and text of a mail to a department. */
public record Letter(String subject, String body) {}
