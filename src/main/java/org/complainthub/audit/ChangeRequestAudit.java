package org.complainthub.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Map;
import org.complainthub.web.ReplayedRequest;
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
        byte[] beginning = isReadable(request) ? request.getInputStream().readNBytes(LONGEST_BODY) : new byte[0];
        String path = request.getRequestURI();
        requests.changes(path, new String(beginning, StandardCharsets.UTF_8))
                .forEach(change -> trail.add(new AuditEvent(
                        person.getName(),
                        "REQUESTED",
                        Map.of("method", request.getMethod(), "path", path, "what", change))));
        chain.doFilter(beginning.length == 0 ? request : replayed(request, beginning), response);
    }

    private static HttpServletRequest replayed(HttpServletRequest request, byte[] beginning) throws IOException {
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(beginning), request.getInputStream());
        return new ReplayedRequest(request, () -> whole);
    }

    // forms and uploads hold what a person typed or attached: the page that takes them says what was done
    private static boolean isReadable(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && (type.startsWith(MediaType.APPLICATION_JSON_VALUE) || type.startsWith(MediaType.TEXT_PLAIN_VALUE));
    }
}
