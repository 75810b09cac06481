package org.complainthub.badhouse.intake;

import org.complainthub.badhouse.matching.Matched;

record KnowsAnotherStage(Matched matched) {}
