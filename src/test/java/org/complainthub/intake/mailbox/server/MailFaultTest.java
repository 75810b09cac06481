package org.complainthub.intake.mailbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.security.cert.CertificateExpiredException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.client.ResourceAccessException;

class MailFaultTest {

    static Stream<Arguments> failures() {
        SSLHandshakeException expired = new SSLHandshakeException("handshake");
        expired.initCause(new CertificateExpiredException("2020"));
        return Stream.of(
                Arguments.of(new AuthenticationFailedException("no"), MailFault.LOGIN),
                Arguments.of(new MessagingException("tls", expired), MailFault.CERTIFICATE),
                Arguments.of(new MessagingException("tls", new SSLException("not TLS")), MailFault.TLS),
                Arguments.of(new MessagingException("x", new SocketTimeoutException()), MailFault.TIMEOUT),
                Arguments.of(new MessagingException("x", new ConnectException()), MailFault.UNREACHABLE),
                Arguments.of(new FolderNotFoundException(), MailFault.FOLDER),
                Arguments.of(new ResourceAccessException("token"), MailFault.TOKEN),
                Arguments.of(new DataAccessResourceFailureException("db"), MailFault.HUB),
                Arguments.of(new MessagingException("BAD"), MailFault.SERVER),
                Arguments.of(new IllegalStateException(), MailFault.SERVER));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void saysWhatIsWrong(Exception failure, MailFault fault) {
        assertThat(MailFault.of(failure)).isEqualTo(fault);
    }
}
