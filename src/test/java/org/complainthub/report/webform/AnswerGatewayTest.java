package org.complainthub.report.webform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerGatewayTest {

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final List<Object> taken = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() {
        camel.getRegistry().bind("queue", this);
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    public void take(Map<String, String> answer) {
        taken.add(answer);
    }

    public void refuse(Map<String, String> answer) {
        throw new IllegalStateException("the broker is down");
    }

    @Test
    void handsAnswerOn() {
        gateway("bean:queue?method=take").send(Map.of("corrective", "seal replaced"));

        assertThat(taken).containsExactly(Map.of("corrective", "seal replaced"));
    }

    @Test
    void saysWhenAnswerIsNotOnTheQueue() {
        AnswerGateway gateway = gateway("bean:queue?method=refuse");

        assertThatThrownBy(() -> gateway.send(Map.of()))
                .isInstanceOf(CamelExecutionException.class)
                .hasRootCauseMessage("the broker is down");
    }

    private AnswerGateway gateway(String endpoint) {
        return new WebFormConfiguration().answerGateway(camel.createProducerTemplate(), endpoint);
    }
}
