package org.complainthub.desk.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.complainthub.desk.DeskDatabase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The login of the pages over a real database, with nothing behind it but an answer. */
@EnableWebMvc
@EnableWebSecurity
@EnableTransactionManagement
@Import({DeskSecurityConfiguration.class, DeskAuthentication.class, DeskUsers.class, LoginFailures.class})
class DeskSecuritySetup {

    static final String PASSWORD = "open sesame";
    static final MovingClock CLOCK = new MovingClock();

    private static final String HASH = "{bcrypt}$2a$04$8h.JdqQ1md26Y3cBCGzyKevQ.esGZhO6GNIEyyb0L4iG31Yk8s6Ly";

    @Bean
    DataSource dataSource() {
        return DeskDatabase.create();
    }

    @Bean
    JdbcClient jdbcClient(DataSource database) {
        return JdbcClient.create(database);
    }

    @Bean
    JdbcTransactionManager transactions(DataSource database) {
        return new JdbcTransactionManager(database);
    }

    @Bean
    Clock clock() {
        return CLOCK;
    }

    @Bean
    DeskProperties properties(DeskUsers users) {
        users.put(new DeskUser("mei", HASH, DeskRole.DEPARTMENT, "WORKSHOP", null));
        return new DeskProperties(List.of(), 5, Duration.ofMinutes(15));
    }

    @Bean
    UserDetailsService operators() {
        return new InMemoryUserDetailsManager(User.withUsername("operator")
                .password("{noop}secret")
                .roles("OPERATOR")
                .build());
    }

    @Bean
    AuthenticationEventPublisher events(ApplicationEventPublisher publisher) {
        return new DefaultAuthenticationEventPublisher(publisher);
    }

    @Bean
    RouterFunction<ServerResponse> answer() {
        return RouterFunctions.route(
                RequestPredicates.all(), request -> ServerResponse.ok().body("ok"));
    }
}
