package org.complainthub.journey;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** A mail server in the process, spoken to over its sockets. */
final class TestMail implements AutoCloseable {

    static final String COMPLAINTS = "complaints@northgate.example";
    static final String SALES = "sales@northgate.example";
    static final String REPORTS = "reports@northgate.example";
    static final String PASSWORD = "for-this-test-only";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });

    TestMail() {
        server.start();
        server.setUser(COMPLAINTS, COMPLAINTS, PASSWORD);
        server.setUser(SALES, SALES, PASSWORD);
        server.setUser(REPORTS, REPORTS, PASSWORD);
    }

    int smtpPort() {
        return server.getSmtp().getPort();
    }

    int imapPort() {
        return server.getImap().getPort();
    }

    static String addressOf(String department) {
        return department.toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "@departments.northgate.example";
    }

    /** Sends the bytes as they are. */
    void send(String recipient, String message) throws MessagingException {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", String.valueOf(smtpPort()));
        byte[] bytes = message.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        Session session = Session.getInstance(settings);
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(
                    new MimeMessage(session, new ByteArrayInputStream(bytes)),
                    new InternetAddress[] {new InternetAddress(recipient)});
        }
    }

    /** A letter of a customer, with further header lines. */
    static String letter(String id, String headers, String text) {
        return mail("Lin Yue <lin.yue@mail.example>", COMPLAINTS, "<" + id + "@mail.example>")
                + "Subject: =?utf-8?b?5oqV6K+J?=\n"
                + headers
                + "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
                + text;
    }

    static String reply(MimeMessage report, String id, String text) throws MessagingException {
        return mail("Foreman <" + report.getAllRecipients()[0] + ">", REPORTS, "<" + id + "@departments.example>")
                + "Subject: Re: "
                + report.getHeader("Subject")[0]
                + "\nIn-Reply-To: "
                + report.getMessageID()
                + "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
                + text;
    }

    private static String mail(String from, String recipient, String id) {
        return "From: " + from + "\nTo: " + recipient + "\nMessage-ID: " + id
                + "\nDate: Fri, 20 Nov 2026 10:00:00 +0800\n";
    }

    List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(server.getReceivedMessagesForDomain(address)).toList();
    }

    /** The mails of the departments; those of the hub's own mailboxes were sent to it by the test. */
    List<MimeMessage> all() {
        return mailsTo("departments.northgate.example");
    }

    static String text(MimeMessage mail) {
        try {
            return mail.getContent() instanceof String text ? text : GreenMailUtil.getBody(mail);
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
