package org.complainthub.intake;

import java.util.Objects;
import org.apache.camel.FluentProducerTemplate;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.complaint.Receipt;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wiring of the intake. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    EvidenceStore evidenceStore(IntakeProperties properties) {
        return new FileEvidenceStore(properties.evidenceDirectory());
    }

    /** Hands a receipt to the intake route and waits until its pointer is committed. */
    @Bean
    ReceiptGateway receiptGateway(FluentProducerTemplate template, @Value("${hub.intake.http.to}") String endpoint) {
        return incoming -> Objects.requireNonNull(
                template.to(endpoint).withBody(incoming).request(Receipt.class),
                "the intake route answers with the receipt");
    }
}
