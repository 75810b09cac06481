package org.complainthub.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.complainthub.complaint.Seal;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionOperations;

class ChangeRequestAuditTest {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String ORDER = "{\"into\":\"2\",\"reason\":\"同一件事\"}";

    private AuditTrail trail;
    private ChangeRequestAudit audit;

    @BeforeEach
    void startEmpty() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:requests" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(h2).load().migrate();
        Seal seal = new Seal("a secret of sixteen bytes".getBytes(StandardCharsets.UTF_8));
        trail = new AuditTrail(JdbcClient.create(h2), TransactionOperations.withoutTransaction(), seal, JSON);
        audit = new ChangeRequestAudit(trail, JSON);
    }

    @Test
    void entersTheRequestAndHandsItOnWhole() throws Exception {
        AtomicReference<String> received = new AtomicReference<>();
        MockHttpServletRequest request = request("POST", "/api/complaints/1/join", ORDER);
        request.setUserPrincipal(() -> "lin.desk");

        audit.doFilter(
                request,
                new MockHttpServletResponse(),
                (seen, response) ->
                        received.set(new String(seen.getInputStream().readAllBytes(), StandardCharsets.UTF_8)));

        assertThat(received.get()).isEqualTo(ORDER);
        assertThat(trail.find("lin.desk", null, "REQUESTED")).singleElement().satisfies(event -> assertThat(
                        event.getData())
                .containsEntry("path", "/api/complaints/1/join")
                .containsEntry("what", ORDER));
    }

    @Test
    void entersItBeforeItIsCarriedOut() {
        MockHttpServletRequest request = request("POST", "/api/complaints/1/join", ORDER);
        request.setUserPrincipal(() -> "lin.desk");

        org.assertj.core.api.Assertions.assertThatThrownBy(
                () -> audit.doFilter(request, new MockHttpServletResponse(), (seen, response) -> {
                    throw new java.io.IOException("the hub was killed");
                }));

        assertThat(trail.find(null, null, null)).hasSize(1);
    }

    @Test
    void leavesReadersAndStrangersOut() throws Exception {
        MockHttpServletRequest reading = request("GET", "/api/complaints", "");
        reading.setUserPrincipal(() -> "lin.desk");
        audit.doFilter(reading, new MockHttpServletResponse(), new MockFilterChain());
        audit.doFilter(
                request("POST", "/api/complaints/1/join", ORDER), new MockHttpServletResponse(), new MockFilterChain());

        assertThat(trail.find(null, null, null)).isEmpty();
    }

    private static MockHttpServletRequest request(String method, String path, String body) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        request.setContentType("application/json;charset=UTF-8");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }
}
