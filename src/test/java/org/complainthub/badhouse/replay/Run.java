package org.complainthub.badhouse.replay;

/** What only the demo may know. */
public record Run(String folder) {}
