package org.complainthub.badhouse.demo;

/** What nobody may know. */
public record Show(String sample) {}
