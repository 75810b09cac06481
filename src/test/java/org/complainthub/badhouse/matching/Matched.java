package org.complainthub.badhouse.matching;

/** What another stage must not know. */
public record Matched(String number) {}
