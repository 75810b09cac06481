package org.complainthub.matching.privacy;

import java.util.Set;

/**
 * One person (GDPR art. 4, PIPL art. 73) as far as the hub knows him.
 *
 * @param receipts ids
 * @param files numbers of the complaint files they belong to
 * @param addresses of mail, in lower case
 * @param evidence digests of bytes that are about nobody else
 * @param sharedEvidence digests of bytes that other persons' receipts are made of too, as the rows of a feed
 */
public record DataSubject(
        Set<String> receipts,
        Set<String> files,
        Set<String> addresses,
        Set<String> evidence,
        Set<String> sharedEvidence) {

    public DataSubject {
        receipts = Set.copyOf(receipts);
        files = Set.copyOf(files);
        addresses = Set.copyOf(addresses);
        evidence = Set.copyOf(evidence);
        sharedEvidence = Set.copyOf(sharedEvidence);
    }
}
