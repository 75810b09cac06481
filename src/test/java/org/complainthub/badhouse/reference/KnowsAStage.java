package org.complainthub.badhouse.reference;

import org.complainthub.badhouse.matching.Matched;

record KnowsAStage(Matched matched) {}
