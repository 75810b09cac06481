package org.complainthub.badhouse.platform;

/** What nobody may know. */
public record Wiring(String url) {}
