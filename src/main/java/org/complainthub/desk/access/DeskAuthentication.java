package org.complainthub.desk.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Logs in the operator of the configuration and the users of the database, unless their name is locked. */
@Component
@ConditionalOnWebApplication
class DeskAuthentication {

    private final ProviderManager manager;
    private final LoginFailures failures;

    DeskAuthentication(
            UserDetailsService operators,
            DeskUsers users,
            LoginFailures failures,
            AuthenticationEventPublisher events) {
        UserDetailsService people = name -> users.find(name)
                .map(DeskPrincipal::new)
                .orElseThrow(() -> new UsernameNotFoundException("no such user"));
        this.failures = failures;
        this.manager = new ProviderManager(provider(operators), provider(people));
        this.manager.setAuthenticationEventPublisher(events);
    }

    AuthenticationManager manager() {
        return manager;
    }

    private DaoAuthenticationProvider provider(UserDetailsService users) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(users);
        provider.setPreAuthenticationChecks(user -> {
            if (failures.areTooMany(user.getUsername())) {
                throw new LockedException("too many wrong passwords");
            }
        });
        return provider;
    }
}
