package org.complainthub.badhouse.mail;

import org.complainthub.badhouse.matching.Matched;

record ReadsForAStage(Matched matched) {}
