package org.complainthub.platform.watch;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.jms.ConnectionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.jmx.export.MBeanExporter;

/** Wiring of the watch over the queues. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

    @Bean("queueWatch")
    QueueWatch queueWatch(
            ConnectionFactory broker,
            @Qualifier("hubJson") ObjectMapper json,
            MeterRegistry meters,
            ObjectProvider<MBeanExporter> exporters) {
        return new QueueWatch(new BrokerQueues(new JmsTemplate(broker), json), meters, exporters);
    }
}
