package org.complainthub.platform;

import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/**
 * How much of the heap waiting messages may take before the broker puts them on the disk (paging). Intake goes on then, and
 * a backlog costs disk, not memory. Artemis by itself would let messages take half of the heap, which the hub needs.
 *
 * @param ofAll addresses together, in bytes by the broker's estimate: when it is full, every address pages
 * @param ofAddress in bytes: a small part of all, so that a backlog on one address does not make the others page
 */
record BrokerMemory(long ofAll, long ofAddress) {

    private static final int PART_OF_THE_HEAP = 6;
    private static final int DEEP_ADDRESSES = 8;

    /** Each queue with a backlog keeps about two pages in memory; they are small so that a dozen subscriptions may. */
    private static final int PAGE = 1024 * 1024;

    static BrokerMemory of(long heap) {
        long all = heap / PART_OF_THE_HEAP;
        return new BrokerMemory(all, all / DEEP_ADDRESSES);
    }

    Configuration limit(Configuration configuration) {
        return configuration.setGlobalMaxSize(ofAll);
    }

    AddressSettings limit(AddressSettings settings) {
        return settings.setMaxSizeBytes(ofAddress).setPageSizeBytes(PAGE).setMaxReadPageBytes(2 * PAGE);
    }
}
