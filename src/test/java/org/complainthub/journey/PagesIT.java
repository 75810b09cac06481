package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complainthub.intake.pause.Pause;
import org.complainthub.intake.pause.Pauses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks all addresses of the running hub, also those that somebody adds later. */
@ExtendWith(SharedHub.class)
class PagesIT {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    /** Asked with a password or a link in each request, never with a cookie. */
    private static final String MACHINES = "/(api|actuator|hawtio/jolokia).*";

    private final TestHub hub = SharedHub.hub();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void everyPageSaysWhatItsBrowserMayLoad() throws Exception {
        logIn();
        assertThat(pages()).hasSizeGreaterThan(5).allSatisfy(path -> {
            HttpResponse<String> page = get(path);
            assertThat(page.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy).contains("default-src '", "frame-ancestors '"));
            assertThat(page.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .hasValue("nosniff");
        });
    }

    @Test
    void noFormOfAnotherSiteIsTaken() throws Exception {
        logIn();
        get("/walk-in"); // the session has a token, which another site does not know
        assertThat(forms())
                .hasSizeGreaterThan(3)
                .allSatisfy(path -> assertThat(post(path, "a=b")).as(path).isEqualTo(403));
    }

    @Test
    void showsWhichInletIsPausedAndWhy() throws Exception {
        logIn();
        Pauses pauses = hub.bean(Pauses.class);
        pauses.begin("folder-letters", new Pause(Instant.now(), "lin", "the scanner is being moved"));
        try {
            assertThat(get("/desk/status").body())
                    .contains("folder-letters", "mailbox-complaints", "the scanner is being moved", "lin");
        } finally {
            pauses.end("folder-letters");
        }
    }

    @Test
    void showsNoEnvironmentAndNoConfiguration() throws Exception {
        logIn();
        assertThat(Stream.of("env", "configprops", "beans", "heapdump", "threaddump", "loggers", "mappings"))
                .allSatisfy(endpoint -> assertThat(get("/actuator/" + endpoint).statusCode())
                        .as(endpoint)
                        .isEqualTo(404));
    }

    private List<String> pages() {
        Stream<String> more = Stream.of("/hawtio/", "/hawtio/jmx", "/no/such/page");
        return Stream.concat(paths(RequestMethod.GET), more).toList();
    }

    private List<String> forms() {
        return paths(RequestMethod.POST)
                .filter(path -> !path.startsWith("/progress/")) // whoever has the link acts, no cookie (RFC 8058)
                .toList();
    }

    /** Of all controllers with pages, with 1 for what is variable. */
    private Stream<String> paths(RequestMethod method) {
        return hub
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(handler -> handler.getValue().getBeanType().isAnnotationPresent(Controller.class))
                .map(handler -> handler.getKey())
                .filter(mapping -> methods(mapping).contains(method))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .map(pattern -> pattern.replaceAll("\\{[^}]*}", "1").replace("/**", "/1"))
                .filter(path -> !path.matches(MACHINES))
                .distinct()
                .sorted();
    }

    private static Set<RequestMethod> methods(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods();
    }

    private void logIn() throws Exception {
        Matcher token = TOKEN.matcher(get("/login").body());
        assertThat(token.find()).isTrue();
        int answer = post(
                "/login",
                "username=operator&password=" + TestHub.TOKEN + "&_csrf="
                        + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        assertThat(answer).isEqualTo(302);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(hub.url() + path)).build(), BodyHandlers.ofString());
    }

    private int post(String path, String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(hub.url() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return browser.send(request, BodyHandlers.discarding()).statusCode();
    }
}
