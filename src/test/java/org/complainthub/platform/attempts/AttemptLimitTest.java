package org.complainthub.platform.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.complainthub.intake.poll.SteppingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AttemptLimitTest {

    private static final String GUESSER = "198.51.100.7";

    private final SteppingClock clock = new SteppingClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AttemptLimit limit = new AttemptLimit(
            new AttemptProperties(3, Duration.ofMinutes(10), List.of("/reports/form/**")), clock, meters);

    @ParameterizedTest
    @CsvSource({"/reports/form/aaaa, GET, 404", "/login, POST, 302", "/api/dead-letters, GET, 401"})
    void refusesAnAddressThatGuessesTooOftenForAWhile(String path, String method, int answer) throws Exception {
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(ask(GUESSER, method, path, answer)).isEqualTo(answer);
        }
        assertThat(ask(GUESSER, method, path, answer)).isEqualTo(429);
        assertThat(ask("198.51.100.8", method, path, answer)).isEqualTo(answer);
        assertThat(meters.counter("hub.attempts.refused").count()).isEqualTo(1);

        clock.step(Duration.ofMinutes(10));
        assertThat(ask(GUESSER, method, path, answer)).isEqualTo(answer);
    }

    @Test
    void countsNothingThatIsRight() throws Exception {
        for (int request = 0; request < 10; request++) {
            assertThat(ask(GUESSER, "GET", "/reports/form/good", 200)).isEqualTo(200);
            assertThat(ask(GUESSER, "GET", "/desk/files/unknown", 404)).isEqualTo(404);
        }
    }

    @Test
    void knowsAWholeNetworkOfIpv6() throws Exception {
        for (int host = 1; host <= 3; host++) {
            ask("2001:db8:1:2:0:0:0:" + host, "GET", "/reports/form/aaaa", 404);
        }
        assertThat(ask("2001:db8:1:2:9:9:9:9", "GET", "/reports/form/good", 200))
                .isEqualTo(429);
        assertThat(ask("2001:db8:1:3:0:0:0:1", "GET", "/reports/form/good", 200))
                .isEqualTo(200);
    }

    private int ask(String address, String method, String path, int answer) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(address);
        if (path.startsWith("/api")) {
            request.addHeader("Authorization", "Basic b3BlcmF0b3I6eA==");
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain() {
            @Override
            public void doFilter(jakarta.servlet.ServletRequest asked, jakarta.servlet.ServletResponse answered) {
                ((MockHttpServletResponse) answered).setStatus(answer);
                if (answer == 302) {
                    ((MockHttpServletResponse) answered).setHeader("Location", "/login?error");
                }
            }
        });
        return response.getStatus();
    }
}
