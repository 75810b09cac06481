package org.complainthub.platform;

import jakarta.mail.PasswordAuthentication;
import org.apache.camel.component.mail.MailAuthenticator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The login at the mail server that sends, as a bean, so that no password stands in an endpoint. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("hub.smtp.username")
class SmtpLoginConfiguration {

    @Bean("smtpLogin")
    MailAuthenticator smtpLogin(
            @Value("${hub.smtp.username}") String username, @Value("${hub.smtp.password}") String password) {
        PasswordAuthentication login = new PasswordAuthentication(username, password);
        return new MailAuthenticator() {
            @Override
            public PasswordAuthentication getPasswordAuthentication() {
                return login;
            }
        };
    }
}
