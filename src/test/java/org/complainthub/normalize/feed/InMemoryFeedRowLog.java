package org.complainthub.normalize.feed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complainthub.normalize.feed.reading.FeedOutcome;
import org.complainthub.normalize.feed.reading.FeedRowLog;

/** A log for tests. */
public final class InMemoryFeedRowLog implements FeedRowLog {

    private final Map<String, String> places = new HashMap<>();

    @Override
    public Set<Integer> enter(String receiptId, List<FeedOutcome.Taken> rows) {
        Set<Integer> repeated = new HashSet<>();
        for (FeedOutcome.Taken row : rows) {
            String place = receiptId + "#" + row.row();
            if (!places.computeIfAbsent(row.key(), key -> place).equals(place)) {
                repeated.add(row.row());
            }
        }
        return repeated;
    }
}
