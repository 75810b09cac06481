package org.complainthub.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.junit.jupiter.api.Test;

class BrokerMemoryTest {

    private static final long HEAP = 512L * 1024 * 1024;

    private final BrokerMemory memory = BrokerMemory.of(HEAP);

    @Test
    void leavesMostOfTheHeapToTheHub() {
        assertThat(memory.limit(new ConfigurationImpl()).getGlobalMaxSize()).isLessThan(HEAP / 5);
    }

    @Test
    void pagesAnAddressWithABacklogLongBeforeAllAddressesPage() {
        assertThat(memory.limit(new AddressSettings()).getMaxSizeBytes()).isLessThanOrEqualTo(memory.ofAll() / 8);
    }

    @Test
    void keepsPagesSmallForADozenSubscriptionsFarBehind() {
        AddressSettings settings = memory.limit(new AddressSettings());

        assertThat(12L * settings.getMaxReadPageBytes()).isLessThan(HEAP / 16);
        assertThat((long) settings.getMaxReadPageBytes()).isGreaterThanOrEqualTo(settings.getPageSizeBytes());
    }
}
