package org.complainthub.intake.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.complainthub.web.ReplayedRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Logs in the client that shows a bearer token (RFC 6750) or signed the request. A signed body is read to disk first:
 * nobody sees it before the signature is right.
 */
final class ClientAuthenticationFilter extends OncePerRequestFilter {

    static final String SENDER = "SENDER";
    static final String CLIENT_HEADER = "X-Hub-Client";
    static final String TIMESTAMP_HEADER = "X-Hub-Timestamp";
    static final String SIGNATURE_HEADER = "X-Hub-Signature-256";

    private static final String SCHEME = "Bearer ";

    private final Clients clients;
    private final long most;
    private final Clock clock;
    private final Problems problems;

    ClientAuthenticationFilter(Clients clients, long most, Clock clock, Problems problems) {
        this.clients = clients;
        this.most = most;
        this.clock = clock;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Client> signer = signer(request);
        if (signer.isEmpty()) {
            String shown = header(request, "Authorization");
            if (shown.startsWith(SCHEME)) {
                clients.ofToken(shown.substring(SCHEME.length())).ifPresent(ClientAuthenticationFilter::logIn);
            }
            chain.doFilter(request, response);
            return;
        }
        try (SpooledBody body = SpooledBody.of(request.getInputStream(), most)) {
            if (isSigned(request, body, signer.get())) {
                logIn(signer.get().name());
            }
            chain.doFilter(new ReplayedRequest(request, body::open), response);
        } catch (BodyTooLarge tooLarge) {
            problems.write(
                    response,
                    HttpStatus.CONTENT_TOO_LARGE,
                    Objects.toString(tooLarge.getBody().getDetail()));
        }
    }

    /** Who claims to have signed, when that is possible at all: nothing is read for anybody else. */
    private Optional<Client> signer(HttpServletRequest request) {
        String timestamp = header(request, TIMESTAMP_HEADER);
        String signature = header(request, SIGNATURE_HEADER);
        return Signature.isTimely(timestamp, signature, clock.instant())
                ? clients.named(header(request, CLIENT_HEADER))
                        .filter(client -> !client.secrets().isEmpty())
                : Optional.empty();
    }

    private static boolean isSigned(HttpServletRequest request, SpooledBody body, Client client) throws IOException {
        Signature signature = Signature.of(header(request, TIMESTAMP_HEADER), header(request, SIGNATURE_HEADER));
        boolean signed = false;
        for (String secret : client.secrets()) {
            try (var content = body.open()) {
                signed |= signature.isOf(content, secret);
            }
        }
        return signed;
    }

    private static String header(HttpServletRequest request, String name) {
        return Objects.toString(request.getHeader(name), "");
    }

    private static void logIn(String name) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                name, null, List.of(new SimpleGrantedAuthority("ROLE_" + SENDER))));
        SecurityContextHolder.setContext(context);
    }
}
