package org.complainthub.intake.http;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.complainthub.complaint.Channel;
import org.complainthub.intake.pause.Pauses;
import org.complainthub.intake.watch.InletWatch;
import org.complainthub.intake.watch.InletWatches;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Lets a client in where and as often as it may; everybody who is no configured client shares one limit. */
final class Doorkeeper {

    private static final int OTHERS_PER_MINUTE = 6000;
    private static final long MILLIS = 1000;
    private static final Duration WHILE_PAUSED = Duration.ofMinutes(1);

    private final Clients clients;
    private final Map<String, RateLimit> limits = new HashMap<>();
    private final Map<String, InletWatch> watches = new HashMap<>();
    private final Pauses pauses;

    Doorkeeper(Clients clients, InletWatches watches, Pauses pauses, Clock clock) {
        this.clients = clients;
        this.pauses = pauses;
        add(Clients.ANYBODY, OTHERS_PER_MINUTE, watches, clock);
        clients.all().forEach(client -> add(client.name(), client.perMinute(), watches, clock));
    }

    private void add(String name, int perMinute, InletWatches all, Clock clock) {
        limits.put(name, new RateLimit(perMinute, clock));
        watches.put(name, all.add("http", name, () -> {}));
    }

    /** The inlet by which somebody who is logged in under this name comes. */
    String inlet(String name) {
        return limits.containsKey(name) ? name : Clients.ANYBODY;
    }

    InletWatch watch(String inlet) {
        return Objects.requireNonNull(watches.get(inlet), inlet);
    }

    /** @throws ErrorResponseException 404, 403, 503 while a person has paused the inlet, or 429 */
    Channel admit(String inlet, String path) {
        Channel channel =
                Clients.channel(path).orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "there is no such channel"));
        if (!clients.channelsOf(inlet).contains(channel)) {
            throw problem(HttpStatus.FORBIDDEN, "this client hands nothing over on that channel");
        }
        if (pauses.of(watch(inlet).key()).isPresent()) {
            throw later(HttpStatus.SERVICE_UNAVAILABLE, "paused; send it again later", WHILE_PAUSED);
        }
        Duration wait = Objects.requireNonNull(limits.get(inlet), inlet).take();
        if (!wait.isZero()) {
            throw later(HttpStatus.TOO_MANY_REQUESTS, "wait before the next request", wait);
        }
        return channel;
    }

    private static ErrorResponseException later(HttpStatus status, String detail, Duration wait) {
        ErrorResponseException problem = problem(status, detail);
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toMillis() / MILLIS + 1));
        return problem;
    }

    static ErrorResponseException problem(HttpStatus status, String detail) {
        ErrorResponseException problem = new ErrorResponseException(status);
        problem.setDetail(detail);
        return problem;
    }
}
