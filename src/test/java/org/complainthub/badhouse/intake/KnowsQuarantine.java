package org.complainthub.badhouse.intake;

class KnowsQuarantine {
    org.complainthub.badhouse.quarantine.Register register;
}
