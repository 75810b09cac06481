package org.complainthub.intake.mailbox.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.complainthub.platform.PlatformBeans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessTokensTest {

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Clock clock = PlatformBeans.CLOCK;
    private final AccessTokens tokens = new AccessTokens(new TokenEndpoint(PlatformBeans.json(), clock), clock);
    private HttpServer provider;
    private volatile String answer = "{\"access_token\":\"t%d\",\"expires_in\":3600}";
    private volatile int status = 200;

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/token", exchange -> {
            requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answer.formatted(requests.size()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void getsATokenByClientCredentialsAndKeepsIt() {
        assertThat(tokens.token(microsoft())).isEqualTo("t1");
        assertThat(tokens.token(microsoft())).isEqualTo("t1");
        assertThat(requests)
                .containsExactly("client_id=hub&client_secret=s%26s&grant_type=client_credentials"
                        + "&scope=https%3A%2F%2Foutlook.office365.com%2F.default");
    }

    @Test
    void getsATokenByRefreshToken() {
        Authentication google = new Authentication(Authentication.Kind.GOOGLE, null, "hub", "s&s", "r1", endpoint());
        assertThat(tokens.token(google)).isEqualTo("t1");
        assertThat(requests).singleElement().asString().endsWith("grant_type=refresh_token&refresh_token=r1");
    }

    @Test
    void getsANewOneBeforeTheOldOneEnds() {
        tokens.token(microsoft());
        AccessTokens later = new AccessTokens(
                new TokenEndpoint(PlatformBeans.json(), clock), Clock.offset(clock, Duration.ofMinutes(56)));
        later.token(microsoft());
        assertThat(later.token(microsoft())).isEqualTo("t3");
    }

    @Test
    void getsANewOneWhenTheOldOneIsRefused() {
        tokens.token(microsoft());
        tokens.refuse(microsoft());
        assertThat(tokens.token(microsoft())).isEqualTo("t2");
    }

    @Test
    void saysWhyThereIsNoTokenWithoutASecret() {
        status = 401;
        answer = "{\"error\":\"invalid_client\",\"error_description\":\"s&s is wrong\"}";
        assertThatThrownBy(() -> tokens.token(microsoft()))
                .isInstanceOf(TokenRefused.class)
                .hasMessageContaining("invalid_client")
                .hasMessageNotContaining("s&s");
        answer = "<html>gateway</html>";
        assertThatThrownBy(() -> tokens.token(microsoft())).hasMessageContaining("without a token");
    }

    @Test
    void showsNoSecret() {
        assertThat(microsoft().toString()).doesNotContain("s&s");
        assertThat(new AccessToken("hush", clock.instant()).toString()).doesNotContain("hush");
    }

    private Authentication microsoft() {
        return new Authentication(Authentication.Kind.MICROSOFT365, "dealer.example", "hub", "s&s", null, endpoint());
    }

    private URI endpoint() {
        return URI.create("http://127.0.0.1:" + provider.getAddress().getPort() + "/token");
    }
}
