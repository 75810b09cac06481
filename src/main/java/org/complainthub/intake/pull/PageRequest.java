package org.complainthub.intake.pull;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.complainthub.intake.poll.NotNow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for a page. What redirects to another server, is too large or does not end in time is refused. */
final class PageRequest {

    private static final Logger LOG = LoggerFactory.getLogger(PageRequest.class);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 3;

    private final HttpClient http;
    private final PulledAddress address;
    private final int limit;
    private final Clock clock;

    /**
     * @param http that follows no redirects itself
     * @param limit bytes of a page
     */
    PageRequest(HttpClient http, PulledAddress address, int limit, Clock clock) {
        this.http = http;
        this.address = address;
        this.limit = limit;
        this.clock = clock;
    }

    /** The page; empty when it is as it was when it was read last, or there is none. */
    Optional<Page> page(URI uri, Mark mark) throws IOException {
        URI next = uri;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpResponse<InputStream> answer = send(next, mark);
            if (!REDIRECTS.contains(answer.statusCode())) {
                return page(answer);
            }
            answer.body().close();
            next = sameServer(next, answer.headers().firstValue("Location").orElse(""));
        }
        throw new IOException("the server redirects more than " + MOST_REDIRECTS + " times");
    }

    /** @throws IOException when it is on another server */
    URI sameServer(URI from, String reference) throws IOException {
        URI to = resolved(from, reference);
        if (!address.isSameOrigin(to)) {
            throw new IOException(
                    "the server sends us to another one, " + to.getHost() + "; it does not see the login");
        }
        return to;
    }

    private static URI resolved(URI from, String reference) throws IOException {
        try {
            return from.resolve(reference);
        } catch (IllegalArgumentException noAddress) {
            throw new IOException("the server sends us to what is no address", noAddress);
        }
    }

    private HttpResponse<InputStream> send(URI uri, Mark mark) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(address.timeout()).header("Accept", address.accept());
        header(request, "Authorization", address.authorization());
        header(request, "If-None-Match", mark.etag());
        header(request, "If-Modified-Since", mark.lastModified());
        try {
            return http.send(request.build(), BodyHandlers.ofInputStream());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("the hub stops", stopped);
        }
    }

    private static void header(
            HttpRequest.Builder request, String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            request.header(name, value);
        }
    }

    private Optional<Page> page(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(new Page(content(body), answer.headers()));
                case 204, 304 -> Optional.empty();
                case 401, 403 -> throw new IOException("the server refuses the login (" + answer.statusCode() + ")");
                case 429, 503 -> throw busy(answer);
                default -> throw new IOException("the server answers " + answer.statusCode());
            };
        }
    }

    private IOException busy(HttpResponse<InputStream> answer) {
        String reason = "the server answers " + answer.statusCode();
        Optional<Instant> until =
                answer.headers().firstValue("Retry-After").flatMap(value -> RetryAfter.moment(value, clock.instant()));
        return until.isPresent()
                ? new NotNow(reason + " and wants to be asked again at " + until.get(), until.get())
                : new IOException(reason);
    }

    private byte[] content(InputStream body) throws IOException {
        CompletableFuture<Void> deadline = CompletableFuture.runAsync(
                () -> close(body),
                CompletableFuture.delayedExecutor(address.timeout().toMillis(), TimeUnit.MILLISECONDS));
        byte[] content = body.readNBytes(limit + 1);
        if (!deadline.cancel(false)) {
            throw new IOException("the server did not send the page within " + address.timeout());
        }
        if (content.length > limit) {
            throw new IOException("the page has more than " + limit + " bytes");
        }
        return content;
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException broken) {
            LOG.debug("a page did not close", broken);
        }
    }
}
