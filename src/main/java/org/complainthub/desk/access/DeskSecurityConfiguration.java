package org.complainthub.desk.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The login of the pages and which role may ask for which address. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class DeskSecurityConfiguration {

    /** Nothing but our own styles and pictures; no script at all. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String OPERATOR = "OPERATOR";
    private static final String[] READERS = {OPERATOR, "DESK", "DEPARTMENT", "MANAGER", "AUDITOR"};

    /** Logs in whoever shows a name and a password anywhere, so that a name that is locked is locked everywhere. */
    @Bean
    AuthenticationManager people(DeskAuthentication authentication) {
        return authentication.manager();
    }

    /** In order: the first that matches decides, and what none names nobody may do. */
    @Bean
    @Order(0)
    SecurityFilterChain desk(
            HttpSecurity http, DeskAuthentication authentication, ObjectProvider<AccessDeniedHandler> refused) {
        return http.securityMatcher("/", "/login", "/logout", "/desk", "/desk/**")
                .authenticationManager(authentication.manager())
                .authorizeHttpRequests(requests -> requests.requestMatchers("/login", "/logout")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/desk", "/desk/charts")
                        .hasAnyRole(OPERATOR, "DESK", "DEPARTMENT", "MANAGER", "AUDITOR", "VIEWER")
                        .requestMatchers(HttpMethod.GET, "/")
                        .hasAnyRole(OPERATOR, "DESK", "MANAGER", "AUDITOR")
                        .requestMatchers(HttpMethod.GET, "/desk/digests/**", "/desk/digests")
                        .hasAnyRole(OPERATOR, "MANAGER", "AUDITOR")
                        .requestMatchers(HttpMethod.GET, "/desk/**")
                        .hasAnyRole(READERS)
                        .requestMatchers(HttpMethod.POST, "/desk/files/*/work-items")
                        .hasAnyRole(OPERATOR, "DESK", "MANAGER", "DEPARTMENT")
                        .requestMatchers(HttpMethod.POST, "/desk/files/*/reports")
                        .hasAnyRole(OPERATOR, "MANAGER")
                        .requestMatchers(HttpMethod.POST, "/desk/files/**")
                        .hasAnyRole(OPERATOR, "DESK", "MANAGER")
                        .anyRequest()
                        .denyAll())
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/desk"))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .exceptionHandling(refusals -> refused.ifUnique(refusals::accessDeniedHandler))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }
}
