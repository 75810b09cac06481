package org.complainthub.quarantine;

import org.apache.camel.FluentProducerTemplate;
import org.complainthub.complaint.Receipt;
import org.complainthub.complaint.Renormalization;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wiring of the quarantine. */
@Configuration(proxyBeanMethods = false)
class QuarantineConfiguration {

    @Bean
    RequeueGateway requeueGateway(
            FluentProducerTemplate template,
            @Value("${hub.quarantine.requeue.to}") String requeue,
            @Value("${hub.quarantine.renormalization.to}") String renormalization) {
        return new RequeueGateway() {
            @Override
            public void handOn(Receipt receipt) {
                template.to(requeue).withBody(receipt).request();
            }

            @Override
            public void announce(Renormalization fact) {
                template.to(renormalization).withBody(fact).request();
            }
        };
    }
}
