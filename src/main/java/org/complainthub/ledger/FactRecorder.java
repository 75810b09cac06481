package org.complainthub.ledger;

/** Takes facts down. */
interface FactRecorder {

    /** Records a fact; one that is there already has no effect. */
    void record(Fact fact);
}
