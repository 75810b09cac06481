package org.complainthub.platform.attempts;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Answers 429 to an address that guessed too often, before anybody looks at its password or link. The address is that of
 * the connection, or what a proxy says that the configuration names ({@code server.tomcat.remoteip.internal-proxies}).
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
@EnableConfigurationProperties(AttemptProperties.class)
class AttemptLimit extends OncePerRequestFilter {

    private final List<PathPattern> links;
    private final WrongAttempts attempts;
    private final Counter refusals;

    AttemptLimit(AttemptProperties properties, Clock clock, MeterRegistry meters) {
        this.links = properties.links().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        this.attempts = new WrongAttempts(properties, clock);
        this.refusals = Counter.builder("hub.attempts.refused")
                .description("requests of addresses that guessed too often")
                .register(meters);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean link = isLink(request);
        if (!link && !isLogin(request) && request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            chain.doFilter(request, response);
            return;
        }
        Duration refused = attempts.refused(request.getRemoteAddr());
        if (refused.isZero()) {
            chain.doFilter(request, response);
            if (isWrong(link, response)) {
                attempts.add(request.getRemoteAddr());
            }
        } else {
            refusals.increment();
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refused.toSeconds() + 1));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    private static boolean isLogin(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().equals("/login");
    }

    private boolean isLink(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return links.stream().anyMatch(link -> link.matches(path));
    }

    private static boolean isWrong(boolean link, HttpServletResponse response) {
        int status = response.getStatus();
        boolean backToLogin =
                Objects.toString(response.getHeader(HttpHeaders.LOCATION), "").contains("/login?error");
        return status == HttpStatus.UNAUTHORIZED.value()
                || (link && status == HttpStatus.NOT_FOUND.value())
                || backToLogin;
    }
}
