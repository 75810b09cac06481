package org.complainthub.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.complainthub.desk.DeskDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;

class LoginFailuresTest {

    private static final int MOST = 5;

    private final JdbcClient database = JdbcClient.create(DeskDatabase.create());
    private final MovingClock clock = new MovingClock();
    private final LoginFailures failures =
            new LoginFailures(database, new DeskProperties(List.of(), MOST, Duration.ofMinutes(15)), clock);

    @Test
    void locksANameAfterTooManyFailuresForAWhile() {
        fail("anna", MOST - 1);
        assertThat(failures.areTooMany("anna")).isFalse();
        fail("anna", 1);
        assertThat(failures.areTooMany("anna")).isTrue();
        assertThat(failures.areTooMany("bert")).isFalse();
        clock.advanceMinutes(16);
        assertThat(failures.areTooMany("anna")).isFalse();
    }

    @Test
    void forgetsThemOnceTheNameLogsIn() {
        fail("anna", MOST);
        failures.forget(new AuthenticationSuccessEvent(login("anna")));
        assertThat(failures.areTooMany("anna")).isFalse();
    }

    @Test
    void keepsNoMoreOfManyMadeUpNamesThanTheLockNeeds() {
        for (int i = 0; i < 500; i++) {
            fail("nobody" + i + "x".repeat(200) + "\0", 1);
        }
        assertThat(rows()).isEqualTo(500);
        clock.advanceMinutes(16);
        fail("anna", 1);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void countsFailuresThatComeAtOnce() throws Exception {
        ExecutorService hubs = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Object>> tries = Stream.generate(() -> Executors.callable(() -> fail("anna", 1)))
                    .limit(40)
                    .toList();
            for (Future<Object> tried : hubs.invokeAll(tries)) {
                tried.get();
            }
        } finally {
            hubs.shutdown();
        }
        assertThat(database.sql("select failures from desk_login_failure")
                        .query(Integer.class)
                        .single())
                .isEqualTo(40);
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            failures.add(
                    new AuthenticationFailureBadCredentialsEvent(login(name), new BadCredentialsException("wrong")));
        }
    }

    private static Authentication login(String name) {
        return new UsernamePasswordAuthenticationToken(name, "wrong");
    }

    private int rows() {
        return database.sql("select count(*) from desk_login_failure")
                .query(Integer.class)
                .single();
    }
}
