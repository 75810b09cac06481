package org.complainthub.intake.http;

import static org.springframework.security.config.Customizer.withDefaults;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import org.complainthub.intake.pause.Pauses;
import org.complainthub.intake.watch.InletWatches;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Who may hand receipts over by HTTP. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class HttpIntakeConfiguration {

    @Bean
    Clients clients(HttpIntakeProperties properties) {
        return new Clients(properties);
    }

    @Bean
    Doorkeeper doorkeeper(Clients clients, InletWatches watches, Pauses pauses, Clock clock) {
        return new Doorkeeper(clients, watches, pauses, clock);
    }

    /** Machines: no session, no form, no cross-site request forgery because no cookie logs anybody in. */
    @Bean
    @Order(1)
    SecurityFilterChain receipts(
            HttpSecurity http, HttpIntakeProperties properties, Clock clock, @Qualifier("hubJson") ObjectMapper json) {
        Problems problems = new Problems(json);
        long most = properties.maximumSize().toBytes();
        Clients clients = new Clients(properties);
        http.getSharedObject(ApplicationContext.class)
                .getBeanProvider(AuthenticationManager.class)
                .ifUnique(http::authenticationManager);
        return http.securityMatcher("/api/receipts/**")
                .authorizeHttpRequests(
                        requests -> requests.anyRequest().hasAnyRole("OPERATOR", ClientAuthenticationFilter.SENDER))
                .addFilterBefore(
                        new ClientAuthenticationFilter(clients, most, clock, problems), AuthorizationFilter.class)
                .httpBasic(withDefaults())
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, reason) -> {
                    response.setHeader("WWW-Authenticate", "Bearer, Basic realm=\"receipts\"");
                    problems.write(response, HttpStatus.UNAUTHORIZED, "no valid token, signature or login");
                }))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }
}
