package org.complainthub.intake.mailbox.login;

/** The provider gives no access token; the message says why and holds no secret. */
public class TokenRefused extends RuntimeException {

    TokenRefused(String reason) {
        super(reason);
    }
}
