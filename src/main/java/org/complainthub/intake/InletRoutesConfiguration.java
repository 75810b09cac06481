package org.complainthub.intake;

import jakarta.mail.PasswordAuthentication;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mail.MailAuthenticator;
import org.springframework.stereotype.Component;

/** One templated route for each configured mailbox and folder. */
@Component
class InletRoutesConfiguration extends RouteBuilder {

    private final IntakeProperties properties;

    InletRoutesConfiguration(IntakeProperties properties) {
        this.properties = properties;
    }

    @Override
    public void configure() {
        properties.mailboxes().forEach(this::poll);
        properties.folders().forEach(this::watch);
    }

    private void poll(IntakeProperties.Mailbox mailbox) {
        String authenticator = "mailbox-login-" + mailbox.name();
        getContext().getRegistry().bind(authenticator, new Login(mailbox.username(), mailbox.password()));
        String id = "mailbox-intake-" + mailbox.name();
        templatedRoute("mailbox-intake")
                .routeId(id)
                .prefixId(id)
                .parameter("mailbox", mailbox.name())
                .parameter("protocol", mailbox.protocol())
                .parameter("host", mailbox.host())
                .parameter("port", String.valueOf(mailbox.port()))
                .parameter("authenticator", "#" + authenticator)
                .parameter("folder", mailbox.folder())
                .parameter("interval", String.valueOf(mailbox.interval().toMillis()))
                .parameter("receiver", receiver(mailbox.purpose()));
    }

    private static String receiver(IntakeProperties.Purpose purpose) {
        return switch (purpose) {
            case COMPLAINTS -> "receipt-intake";
            case ANSWERS -> "answer-intake";
        };
    }

    private void watch(IntakeProperties.Folder folder) {
        String id = "folder-intake-" + folder.name();
        templatedRoute("folder-intake")
                .routeId(id)
                .prefixId(id)
                .parameter("watched", folder.name())
                .parameter("channel", folder.channel().name())
                .parameter("directory", folder.directory().toString())
                .parameter("interval", String.valueOf(folder.interval().toMillis()))
                .parameter("quietTime", String.valueOf(folder.quietTime().toMillis()));
    }

    /** The login as a bean, so that no password ever stands in an endpoint URI that the console shows. */
    private static final class Login extends MailAuthenticator {

        private final PasswordAuthentication authentication;

        Login(String username, String password) {
            authentication = new PasswordAuthentication(username, password);
        }

        @Override
        public PasswordAuthentication getPasswordAuthentication() {
            return authentication;
        }
    }
}
