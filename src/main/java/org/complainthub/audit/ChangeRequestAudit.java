package org.complainthub.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.audit.AuditEvent;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Enters every request of a logged-in person that changes something before it is carried out: what an entry is missing for
 * did not happen.
 */
@Component
class ChangeRequestAudit extends OncePerRequestFilter {

    private static final int LONGEST_BODY = 1 << 16;

    private final AuditTrail trail;
    private final ChangeRequests requests;

    ChangeRequestAudit(AuditTrail trail, @Qualifier("hubJson") ObjectMapper json) {
        this.trail = trail;
        this.requests = new ChangeRequests(json);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ChangeRequests.isCandidate(request.getMethod(), request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Principal person = request.getUserPrincipal();
        if (person == null) {
            chain.doFilter(request, response);
            return;
        }
        HttpServletRequest replayable = isReadable(request) ? new ReplayableRequest(request, LONGEST_BODY) : request;
        String path = request.getRequestURI();
        requests.changes(path, text(replayable))
                .forEach(change -> trail.add(new AuditEvent(
                        person.getName(),
                        "REQUESTED",
                        Map.of("method", request.getMethod(), "path", path, "what", change))));
        chain.doFilter(replayable, response);
    }

    // forms and uploads hold what a person typed or attached: the page that takes them says what was done
    private static boolean isReadable(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && (type.startsWith(MediaType.APPLICATION_JSON_VALUE) || type.startsWith(MediaType.TEXT_PLAIN_VALUE));
    }

    private static String text(HttpServletRequest request) {
        return request instanceof ReplayableRequest replayable
                ? new String(replayable.beginning(), StandardCharsets.UTF_8)
                : "";
    }
}
