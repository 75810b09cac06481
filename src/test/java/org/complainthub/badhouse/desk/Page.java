package org.complainthub.badhouse.desk;

/** What no stage may know. */
public class Page {}
