package org.complainthub.intake.mailbox.server;

import java.util.List;

/** Writes UIDs as IMAP's sequence-set, neighbours as a range: {@code 1:3,7}. */
final class UidSet {

    private UidSet() {}

    static String of(List<Long> uids) {
        List<Long> sorted = uids.stream().distinct().sorted().toList();
        StringBuilder set = new StringBuilder();
        int at = 0;
        while (at < sorted.size()) {
            int end = at;
            while (end + 1 < sorted.size() && sorted.get(end + 1) == sorted.get(end) + 1) {
                end++;
            }
            set.append(set.isEmpty() ? "" : ",").append(sorted.get(at));
            if (end > at) {
                set.append(':').append(sorted.get(end));
            }
            at = end + 1;
        }
        return set.toString();
    }
}
