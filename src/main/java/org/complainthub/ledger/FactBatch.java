package org.complainthub.ledger;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The facts that one transaction records: written together, just before it commits. */
final class FactBatch implements TransactionSynchronization {

    /** Writes facts; they are in the database when it returns. */
    @FunctionalInterface
    interface Writer {

        void write(List<Fact> facts);
    }

    private final Writer writer;
    private final List<Fact> facts = new ArrayList<>();

    private FactBatch(Writer writer) {
        this.writer = writer;
    }

    /** Adds one to those of the current transaction; without a transaction it is written at once. */
    static void add(Fact fact, Writer writer) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            current(writer).facts.add(fact);
        } else {
            writer.write(List.of(fact));
        }
    }

    private static FactBatch current(Writer writer) {
        if (TransactionSynchronizationManager.getResource(writer) instanceof FactBatch begun) {
            return begun;
        }
        FactBatch batch = new FactBatch(writer);
        batch.resume();
        TransactionSynchronizationManager.registerSynchronization(batch);
        return batch;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        writer.write(facts);
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(writer);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(writer, this);
    }

    @Override
    public void beforeCompletion() {
        suspend();
    }
}
