package org.complainthub.report.webform;

import org.apache.camel.FluentProducerTemplate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wiring of the form on the web. */
@Configuration(proxyBeanMethods = false)
class WebFormConfiguration {

    @Bean
    AnswerGateway answerGateway(FluentProducerTemplate template, @Value("${hub.report.form.to}") String endpoint) {
        return answer -> template.to(endpoint).withBody(answer).send();
    }
}
