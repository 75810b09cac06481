package org.complainthub.audit;

import java.util.Map;
import org.springframework.boot.actuate.audit.AuditEvent;
import org.springframework.boot.actuate.security.AbstractAuthorizationAuditListener;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.authorization.event.AuthorizationEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What a person who is logged in tried and may not. A stranger sent to the login is no event. */
@Component
class RefusalAudit extends AbstractAuthorizationAuditListener {

    @Override
    public void onApplicationEvent(AuthorizationEvent event) {
        Authentication who = event.getAuthentication().get();
        if (event instanceof AuthorizationDeniedEvent<?> && !(who instanceof AnonymousAuthenticationToken)) {
            publish(new AuditEvent(who.getName(), "REFUSED", Map.of("what", String.valueOf(event.getObject()))));
        }
    }
}
