package org.complainthub.report.webform;

import org.apache.camel.ProducerTemplate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wiring of the form on the web. */
@Configuration(proxyBeanMethods = false)
class WebFormConfiguration {

    @Bean
    AnswerGateway answerGateway(ProducerTemplate template, @Value("${hub.report.form.to}") String endpoint) {
        return answer -> template.sendBody(endpoint, answer);
    }
}
