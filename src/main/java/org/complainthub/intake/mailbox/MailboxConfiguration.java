package org.complainthub.intake.mailbox;

import io.micrometer.core.instrument.MeterRegistry;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.complainthub.intake.mailbox.watch.MailboxMeters;
import org.complainthub.intake.watch.InletWatches;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jmx.export.MBeanExporter;

/** Wiring of the pollers into routes, health, metrics and JMX. */
@Configuration(proxyBeanMethods = false)
class MailboxConfiguration {

    @Bean("mailboxFetch")
    MailboxFetchProcessor mailboxFetch(MailboxPollers pollers) {
        return new MailboxFetchProcessor(pollers);
    }

    @Bean("mailHandOvers")
    HandOverStrategy mailHandOvers() {
        return new HandOverStrategy();
    }

    @Bean("mailboxSettle")
    MailboxSettleProcessor mailboxSettle(MailboxPollers pollers) {
        return new MailboxSettleProcessor(pollers);
    }

    @Bean
    SmartInitializingSingleton mailboxMeters(
            MailboxPollers pollers,
            InletWatches inlets,
            MeterRegistry meters,
            ObjectProvider<MBeanExporter> exporters) {
        return () -> {
            pollers.watches().forEach(watch -> MailboxMeters.register(watch, meters));
            pollers.watches().forEach(inlets::add);
            exporters.ifAvailable(exporter -> pollers.views(inlets)
                    .forEach((name, view) -> exporter.registerManagedResource(view, objectName(name))));
        };
    }

    private static ObjectName objectName(String mailbox) {
        try {
            return new ObjectName("org.complainthub:type=Mailbox,name=" + mailbox);
        } catch (MalformedObjectNameException namesAreChecked) {
            throw new IllegalStateException(namesAreChecked);
        }
    }
}
