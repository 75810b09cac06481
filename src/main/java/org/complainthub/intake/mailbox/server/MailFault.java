package org.complainthub.intake.mailbox.server;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.ReadOnlyFolderException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.complainthub.intake.mailbox.login.TokenRefused;
import org.springframework.dao.DataAccessException;
import org.springframework.web.client.RestClientException;

/** Why a mailbox cannot be read, by what a person has to do about it. */
public enum MailFault {
    LOGIN("the server refuses the login: check user name, password or app password, and that IMAP or POP3 is allowed"),
    TOKEN("the provider gives no access token: check tenant, client id, secret and their expiry"),
    CERTIFICATE("the server's certificate is expired, of another name or not trusted"),
    TLS("no secure connection: check port and protocol"),
    TIMEOUT("the server does not answer in time"),
    UNREACHABLE("the server cannot be reached: check host, port and firewall"),
    FOLDER("the folder is missing or may not be changed: check folder, done-folder and rights"),
    HUB("the hub's own database does not answer"),
    SERVER("the server refused a command or broke off");

    private static final Map<MailFault, List<Class<? extends Throwable>>> SIGNS = Map.of(
            LOGIN, List.of(AuthenticationFailedException.class),
            TOKEN, List.of(TokenRefused.class, RestClientException.class),
            CERTIFICATE, List.of(CertificateException.class, CertPathValidatorException.class),
            TLS, List.of(SSLException.class),
            TIMEOUT, List.of(SocketTimeoutException.class),
            UNREACHABLE, List.of(ConnectException.class, UnknownHostException.class, NoRouteToHostException.class),
            FOLDER, List.of(FolderNotFoundException.class, ReadOnlyFolderException.class),
            HUB, List.of(DataAccessException.class));

    /** Angus Mail calls a server that does not answer POP3 in time a failed login, and keeps only the words. */
    private static final String TIMED_OUT = "(?s).*(Read timed out|" + BoundedSockets.TOO_LONG + ").*";

    private static final int DEEPEST = 20;

    private final String advice;

    MailFault(String advice) {
        this.advice = advice;
    }

    /** What is wrong, in words a person can act on. */
    public String advice() {
        return advice;
    }

    /** Whether asking again soon is useless: the connection itself fails. */
    public boolean isOfTheConnection() {
        return this != SERVER && this != HUB;
    }

    /** The first fault, in the order of the constants, that anything in the chain of causes is a sign of. */
    public static MailFault of(Throwable failure) {
        if (String.valueOf(failure.getMessage()).matches(TIMED_OUT)) {
            return TIMEOUT;
        }
        for (MailFault fault : values()) {
            for (Class<? extends Throwable> sign : SIGNS.getOrDefault(fault, List.of())) {
                if (isCausedBy(failure, sign)) {
                    return fault;
                }
            }
        }
        return SERVER;
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> sign) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (sign.isInstance(cause) || isNamedBy(cause, sign)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** Angus Mail keeps of a connection that breaks while a command waits no more than the exception's name. */
    private static boolean isNamedBy(Throwable cause, Class<? extends Throwable> sign) {
        return cause.getMessage() != null && cause.getMessage().contains(sign.getName());
    }
}
