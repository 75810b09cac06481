package org.complainthub.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Logs in whoever shows the configured bearer token (RFC 6750); without a configured token nobody. */
final class BearerTokenFilter extends OncePerRequestFilter {

    static final String SENDER = "SENDER";

    private static final String SCHEME = "Bearer ";

    private final byte[] expected;

    BearerTokenFilter(String token) {
        expected = (SCHEME + token).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String shown = request.getHeader("Authorization");
        if (shown != null && expected.length > SCHEME.length() && matches(shown)) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    "bearer", null, List.of(new SimpleGrantedAuthority("ROLE_" + SENDER))));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    /** In constant time, so that the answer's delay tells nothing of the token. */
    private boolean matches(String shown) {
        return MessageDigest.isEqual(expected, shown.getBytes(StandardCharsets.UTF_8));
    }
}
