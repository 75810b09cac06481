package org.complainthub.platform.console;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who asks the console's agent, and from where. */
class ConsoleVisitor {

    private static final String OPERATOR = "ROLE_OPERATOR";

    boolean isOperator() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getAuthorities().stream().anyMatch(role -> OPERATOR.equals(role.getAuthority()));
    }

    /** Whether a page of the hub itself asks, or a program that shows a password with the request. */
    boolean isFromHere(@Nullable String origin) {
        Optional<HttpServletRequest> request = request();
        if (origin == null || origin.isBlank()) {
            return request.map(asked -> asked.getHeader("Authorization") != null)
                    .orElse(false);
        }
        return request.filter(asked -> isSame(origin, asked)).isPresent();
    }

    private static boolean isSame(String origin, HttpServletRequest request) {
        try {
            URI from = URI.create(origin);
            return request.getServerName().equalsIgnoreCase(from.getHost())
                    && request.getScheme().equalsIgnoreCase(from.getScheme())
                    && request.getServerPort() == port(from);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static int port(URI from) {
        if (from.getPort() >= 0) {
            return from.getPort();
        }
        return "https".equalsIgnoreCase(from.getScheme()) ? 443 : 80;
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }
}
