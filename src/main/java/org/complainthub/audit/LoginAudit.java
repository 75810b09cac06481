package org.complainthub.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.audit.AuditEvent;
import org.springframework.boot.actuate.security.AbstractAuthenticationAuditListener;
import org.springframework.security.authentication.event.AbstractAuthenticationEvent;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Logins by a person, failed logins and logouts. A program that shows its password with each call is no login. */
@Component
class LoginAudit extends AbstractAuthenticationAuditListener {

    @Override
    public void onApplicationEvent(AbstractAuthenticationEvent event) {
        if (event instanceof AbstractAuthenticationFailureEvent failure) {
            tell(event, "LOGIN_FAILED", failure.getException().getClass().getSimpleName());
        } else if (event instanceof InteractiveAuthenticationSuccessEvent) {
            tell(event, "LOGIN", "");
        } else if (event instanceof LogoutSuccessEvent) {
            tell(event, "LOGOUT", "");
        }
    }

    private void tell(AbstractAuthenticationEvent event, String type, String reason) {
        publish(new AuditEvent(
                event.getAuthentication().getName(),
                type,
                Map.of("from", address(event.getAuthentication().getDetails()), "reason", reason)));
    }

    private static String address(@Nullable Object details) {
        return details instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }
}
