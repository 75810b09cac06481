package org.complainthub.intake.mailbox.server;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Lost with the process. */
public final class InMemoryMailMemory implements MailMemory {

    private final Map<String, Mark> marks = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Instant>> notes = new ConcurrentHashMap<>();

    @Override
    public Optional<Mark> mark(String mailbox) {
        return Optional.ofNullable(marks.get(mailbox));
    }

    @Override
    public void mark(String mailbox, Mark mark) {
        marks.put(mailbox, mark);
    }

    @Override
    public Map<String, Instant> noted(String mailbox) {
        return Map.copyOf(notes.getOrDefault(mailbox, Map.of()));
    }

    @Override
    public void note(String mailbox, Collection<String> ids) {
        Map<String, Instant> known = notes.computeIfAbsent(mailbox, name -> new ConcurrentHashMap<>());
        ids.forEach(id -> known.putIfAbsent(id, Instant.now()));
    }

    @Override
    public void forget(String mailbox, Collection<String> ids) {
        notes.getOrDefault(mailbox, new ConcurrentHashMap<>()).keySet().removeAll(ids);
    }
}
