package org.complainthub.complaint;

import java.util.List;

/** An evidence store whose content can be walked and, when the law demands it, removed. */
public interface EvidenceArchive extends EvidenceStore {

    /**
     * Addresses of what is stored, in their order.
     *
     * @param sha256 addresses greater than this one; empty for the beginning
     * @param most at most so many
     * @throws EvidenceUnavailable when the store cannot be read
     */
    List<String> after(String sha256, int most);

    /**
     * Removes bytes for good; nothing happens when they are not there.
     *
     * @throws EvidenceUnavailable when they cannot be removed
     */
    void remove(String sha256);
}
