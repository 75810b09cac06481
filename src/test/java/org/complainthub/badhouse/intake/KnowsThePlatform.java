package org.complainthub.badhouse.intake;

import org.complainthub.badhouse.platform.Wiring;

record KnowsThePlatform(Wiring wiring) {}
