package org.complainthub.demo;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The demo.
 *
 * @param broker name of the embedded broker
 * @param smtpPort of its mail server
 * @param imapPort of its mail server
 * @param mailboxes addresses that have a mailbox there; others get one when a mail comes for them
 * @param password of every mailbox
 * @param folders parent of the watched folders
 * @param restingAddresses on which messages may rest when everything is done
 */
@ConfigurationProperties("hub.demo")
record DemoProperties(
        @DefaultValue("complaint-hub") String broker,
        @DefaultValue("3025") int smtpPort,
        @DefaultValue("3143") int imapPort,
        @DefaultValue List<String> mailboxes,
        @DefaultValue("demo") String password,
        @DefaultValue("data/demo/in") Path folders,
        @DefaultValue List<String> restingAddresses) {

    @Override
    public String toString() {
        return "demo with mailboxes " + mailboxes;
    }
}
