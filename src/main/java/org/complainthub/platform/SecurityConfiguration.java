package org.complainthub.platform;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Everything behind a login but the health of the hub; the intake itself guards its door for machines. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);
    private static final String OPERATOR = "OPERATOR";

    private static final String POLICY_OF_PAGES =
            "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'self'";

    /** Hawtio and the broker's console are programs in the browser: their own scripts, some made by themselves, no others. */
    private static final String POLICY_OF_CONSOLE =
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; object-src 'none';"
                    + " form-action 'self'; base-uri 'self'; frame-ancestors 'self'";

    private static final RequestMatcher CONSOLE = new OrRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher("/hawtio/**"),
            PathPatternRequestMatcher.withDefaults().matcher("/console/**"));

    @Bean
    UserDetailsService operators(OperatorProperties properties) {
        InMemoryUserDetailsManager users = new InMemoryUserDetailsManager();
        if (properties.isSet()) {
            String password = Objects.requireNonNull(properties.password());
            users.createUser(User.withUsername(properties.name())
                    .password(password.startsWith("{") ? password : "{noop}" + password)
                    .roles(OPERATOR)
                    .build());
        } else {
            LOG.warn("hub.operator.password is not set: nobody can log in to the pages and the console");
        }
        return users;
    }

    @Bean
    AccessDeniedHandler endedSession() {
        return new EndedSession("/login?ended");
    }

    /**
     * Operators' programs: no session, no form, no cross-site request forgery because no cookie logs anybody in, and JSON
     * alone, which no form of another site can send.
     */
    @Bean
    @Order(2)
    SecurityFilterChain operations(HttpSecurity http, ObjectProvider<AuthenticationManager> people) {
        people.ifUnique(http::authenticationManager);
        return http.securityMatcher(
                        "/api/complaints/**",
                        "/api/work-items/**",
                        "/api/corrective-actions/**",
                        "/api/routing-rules/**",
                        "/api/quarantine/**",
                        "/api/audit/**",
                        "/api/oem/**",
                        "/api/dead-letters/**",
                        "/api/personal-data/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole(OPERATOR))
                .httpBasic(withDefaults())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /**
     * Pages for people who have a link that we sent them and no login: nothing but the hub's own style is loaded. What a
     * customer does needs the token of his link, which no other site knows, and a mail program that unsubscribes him by one
     * click has no session (RFC 8058).
     */
    @Bean
    @Order(3)
    SecurityFilterChain links(HttpSecurity http) {
        return http.securityMatcher("/reports/form/**", "/progress/**")
                .csrf(csrf -> csrf.ignoringRequestMatchers("/progress/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(
                                        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain pages(
            HttpSecurity http, ObjectProvider<AuthenticationManager> people, AccessDeniedHandler refused) {
        people.ifUnique(http::authenticationManager);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/health/**", "/css/**", "/schema/**", "/favicon.ico")
                        .permitAll()
                        .requestMatchers("/walk-in/**")
                        .hasAnyRole(OPERATOR, "DESK", "MANAGER")
                        .requestMatchers(CONSOLE)
                        .hasAnyRole(OPERATOR, "VIEWER")
                        .anyRequest()
                        .hasRole(OPERATOR))
                .formLogin(form -> form.loginPage("/login"))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(refused))
                .httpBasic(withDefaults())
                .csrf(csrf -> csrf.ignoringRequestMatchers("/hawtio/jolokia/**"))
                .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .addHeaderWriter(policy(CONSOLE, POLICY_OF_CONSOLE))
                        .addHeaderWriter(policy(new NegatedRequestMatcher(CONSOLE), POLICY_OF_PAGES)))
                .build();
    }

    private static HeaderWriter policy(RequestMatcher where, String directives) {
        return new DelegatingRequestMatcherHeaderWriter(where, new ContentSecurityPolicyHeaderWriter(directives));
    }
}
