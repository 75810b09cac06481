package org.complainthub.intake.mailbox.login;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens, kept until shortly before they end or until a mail server refuses them. */
public class AccessTokens {

    private final TokenEndpoint endpoint;
    private final Clock clock;
    private final Map<Authentication, AccessToken> kept = new ConcurrentHashMap<>();

    public AccessTokens(TokenEndpoint endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /** @throws TokenRefused when the provider gives none */
    public String token(Authentication authentication) {
        AccessToken known = kept.get(authentication);
        if (known == null || !known.isFreshAt(clock.instant())) {
            known = endpoint.ask(authentication);
            kept.put(authentication, known);
        }
        return known.value();
    }

    /** The mail server does not take this token: the next one is a new one. */
    public void refuse(Authentication authentication) {
        kept.remove(authentication);
    }
}
