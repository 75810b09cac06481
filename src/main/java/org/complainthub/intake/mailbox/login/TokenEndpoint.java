package org.complainthub.intake.mailbox.login;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** Asks a provider for access tokens (RFC 6749 section 3.2). */
public class TokenEndpoint {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final long SHORTEST_LIFE = 60;
    private static final long LONGEST_LIFE = Duration.ofDays(1).toSeconds();

    private final RestClient http;
    private final ObjectMapper json;
    private final Clock clock;

    public TokenEndpoint(ObjectMapper json, Clock clock) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(TIMEOUT).build());
        requests.setReadTimeout(TIMEOUT);
        this.http = RestClient.builder().requestFactory(requests).build();
        this.json = json;
        this.clock = clock;
    }

    /** @throws TokenRefused when the provider answers with anything but a token */
    AccessToken ask(Authentication authentication) {
        Instant now = clock.instant();
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        authentication.tokenRequest().forEach(form::add);
        JsonNode answer = Objects.requireNonNull(http.post()
                .uri(authentication.endpoint())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .exchange((request, response) -> read(response.bodyTo(String.class))));
        String token = answer.path("access_token").asText("");
        if (token.isEmpty()) {
            throw new TokenRefused("the token endpoint answers " + error(answer));
        }
        long life = Math.min(
                LONGEST_LIFE, Math.max(SHORTEST_LIFE, answer.path("expires_in").asLong(SHORTEST_LIFE)));
        return new AccessToken(token, now.plusSeconds(life));
    }

    private JsonNode read(@org.jspecify.annotations.Nullable String body) {
        try {
            return json.readTree(body == null ? "" : body);
        } catch (JsonProcessingException noJson) {
            return json.missingNode();
        }
    }

    /** The error's code only (RFC 6749 section 5.2): its description may repeat what was asked. */
    private static String error(JsonNode answer) {
        String code = answer.path("error").asText("");
        return code.matches("[a-z_]{1,40}") ? code : "without a token";
    }
}
