package org.complainthub.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The demo's mail server: SMTP and IMAP on loopback, in memory. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoMailServerConfiguration {

    private static final String LOOPBACK = "127.0.0.1";

    @Bean(initMethod = "start", destroyMethod = "stop")
    GreenMail demoMailServer(DemoProperties properties) {
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(properties.smtpPort(), LOOPBACK, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(properties.imapPort(), LOOPBACK, ServerSetup.PROTOCOL_IMAP)
        });
        properties.mailboxes().forEach(address -> server.setUser(address, address, properties.password()));
        return server;
    }
}
