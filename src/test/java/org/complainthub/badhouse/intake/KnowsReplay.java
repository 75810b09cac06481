package org.complainthub.badhouse.intake;

import org.complainthub.badhouse.replay.Run;

record KnowsReplay(Run run) {}
