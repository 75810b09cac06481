package org.complainthub.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;

/** Somebody with a browser. */
final class DeskVisitor {

    static final String PASSWORD = "open sesame";

    /** Of {@link #PASSWORD}. */
    static final String HASH = "{bcrypt}$2a$04$8h.JdqQ1md26Y3cBCGzyKevQ.esGZhO6GNIEyyb0L4iG31Yk8s6Ly";

    private final String hub;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    DeskVisitor(String hub) {
        this.hub = hub;
    }

    /** Somebody else, who has logged in. */
    DeskVisitor loggedIn(String name, String password) throws IOException, InterruptedException {
        DeskVisitor visitor = new DeskVisitor(hub);
        String token =
                Jsoup.parse(visitor.page("/login")).select("input[name=_csrf]").val();
        String form = "username=" + name + "&password=" + encoded(password) + "&_csrf=" + encoded(token);
        HttpResponse<String> answer = visitor.send(HttpRequest.newBuilder(URI.create(hub + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (answer.headers().firstValue("Location").orElse("error").contains("error")) {
            throw new IllegalStateException(name + " cannot log in: " + answer.statusCode());
        }
        return visitor;
    }

    /** The whole page. */
    String page(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(hub + address)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(
                request.header("Accept-Language", "en").build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
