package org.complainthub.report;

/** Subject and text of a mail to a department. */
public record Letter(String subject, String body) {}
