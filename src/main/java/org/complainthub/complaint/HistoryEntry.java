package org.complainthub.complaint;

import java.time.OffsetDateTime;

/** One step in the life of the complaint: who did what when. */
public record HistoryEntry(OffsetDateTime at, String actor, String note) {}
