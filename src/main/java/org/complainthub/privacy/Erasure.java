package org.complainthub.privacy;

import java.util.List;
import java.util.Map;

/**
 * What an erasure came to, or would come to.
 *
 * @param done false when it was only tried, or something holds the data
 * @param receipts of the person
 * @param files they belong to; they stay, with everything that is counted
 * @param rows table to rows changed or removed; empty when it was not done
 * @param evidence digests of the bytes that are removed
 * @param sharedEvidence digests of bytes that are kept to their own end, because other persons are in them
 * @param holds why it was not done
 */
record Erasure(
        boolean done,
        int receipts,
        List<String> files,
        Map<String, Integer> rows,
        List<String> evidence,
        List<String> sharedEvidence,
        List<String> holds) {}
