package org.complainthub.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.complainthub.audit.AuditEntry.Act;
import org.complainthub.complaint.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.audit.AuditEvent;
import org.springframework.boot.actuate.audit.AuditEventRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps Spring Boot's audit events in the database, chained by seals. An event published inside a transaction is kept
 * when that one commits and not otherwise.
 */
@Component
public class AuditTrail implements AuditEventRepository {

    private static final int LONGEST_NAME = 320;
    private static final int LONGEST_DATA = 8_000;
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final AuditChain chain;
    private final TransactionOperations transaction;
    private final Seal seal;
    private final ObjectMapper json;

    AuditTrail(
            JdbcClient database,
            TransactionOperations transaction,
            Seal seal,
            @Qualifier("hubJson") ObjectMapper json) {
        this.chain = new AuditChain(database);
        this.transaction = transaction;
        this.seal = seal;
        this.json = json;
    }

    @Override
    public void add(AuditEvent event) {
        Act act = new Act(
                event.getTimestamp(), cut(event.getPrincipal(), LONGEST_NAME), event.getType(), data(event.getData()));
        transaction.executeWithoutResult(status -> chain.append(AuditEntry.after(chain.lockLast(), act, seal)));
    }

    private String data(Map<String, Object> values) {
        String whole = write(new TreeMap<>(values));
        return whole.length() <= LONGEST_DATA ? whole : write(Map.of("shortened", cut(whole, LONGEST_DATA / 4)));
    }

    private String write(Map<String, Object> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /** The latest first, at most a thousand. */
    @Override
    public List<AuditEvent> find(@Nullable String principal, @Nullable Instant after, @Nullable String type) {
        return chain.find(principal, after, type).stream().map(this::event).toList();
    }

    private AuditEvent event(AuditEntry entry) {
        try {
            return new AuditEvent(
                    entry.occurredAt(), entry.principal(), entry.type(), json.readValue(entry.data(), OBJECT));
        } catch (JsonProcessingException tampered) {
            return new AuditEvent(
                    entry.occurredAt(), entry.principal(), entry.type(), Map.of("unreadable", entry.data()));
        }
    }

    /** Reads every entry again and checks its seal. */
    public AuditVerification verify() {
        AuditBeginning beginning = chain.beginning();
        AuditVerification found = verify(beginning);
        boolean endedMeanwhile = !found.intact() && !chain.beginning().equals(beginning);
        return endedMeanwhile ? verify() : found;
    }

    private AuditVerification verify(AuditBeginning beginning) {
        long entries = chain.length();
        AuditEntry last = beginning.asEntry();
        if (!beginning.isProven(seal)) {
            return new AuditVerification(entries, "", last.number() + 1);
        }
        for (List<AuditEntry> batch = chain.after(last.number());
                !batch.isEmpty();
                batch = chain.after(last.number())) {
            for (AuditEntry entry : batch) {
                if (!entry.follows(last, seal)) {
                    return new AuditVerification(entries, last.seal(), last.number() + 1);
                }
                last = entry;
            }
        }
        // entries made meanwhile are more, never less
        return new AuditVerification(entries, last.seal(), last.number() < entries ? last.number() + 1 : null);
    }

    /**
     * How many of the oldest entries are from before this time, at most so many. An entry that was tampered with ends
     * them: it stays, and what comes after it. So does the last one.
     */
    int countBefore(Instant before, int most) {
        return oldest(before, most).size();
    }

    /** Ends the entries that {@link #countBefore} counts; the rest goes on proving that it is whole. */
    int endBefore(Instant before, int most) {
        return Objects.requireNonNull(transaction.execute(status -> {
            chain.lockLast();
            List<AuditEntry> oldest = oldest(before, most);
            if (!oldest.isEmpty()) {
                chain.beginAfter(AuditBeginning.after(oldest.get(oldest.size() - 1), seal));
            }
            return oldest.size();
        }));
    }

    private List<AuditEntry> oldest(Instant before, int most) {
        List<AuditEntry> oldest = new ArrayList<>();
        AuditBeginning beginning = chain.beginning();
        AuditEntry last = beginning.asEntry();
        long head = chain.length();
        for (AuditEntry entry : chain.after(last.number())) {
            boolean isOld = entry.occurredAt().isBefore(before) && entry.number() < head;
            if (!isOld || !entry.follows(last, seal) || oldest.size() == most) {
                break;
            }
            oldest.add(entry);
            last = entry;
        }
        return beginning.isProven(seal) ? oldest : List.of();
    }
}
