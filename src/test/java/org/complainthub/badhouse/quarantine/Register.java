package org.complainthub.badhouse.quarantine;

/** What no stage may know. */
public class Register {}
