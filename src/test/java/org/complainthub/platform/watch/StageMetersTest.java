package org.complainthub.platform.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.complainthub.intake.poll.SteppingClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jmx.export.MBeanExporter;

class StageMetersTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CamelContext camel = new DefaultCamelContext();
    private final CountDownLatch goOn = new CountDownLatch(1);

    @BeforeEach
    void start() throws Exception {
        camel.addRoutePolicyFactory(new StageMetersStrategy(
                meters, new StaticListableBeanFactory().getBeanProvider(MBeanExporter.class), new SteppingClock()));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in")
                        .routeId("receipt-normalizer")
                        .routeGroup("normalize")
                        .to("direct:part");
                from("direct:part")
                        .routeId("part")
                        .routeGroup("normalize")
                        .choice()
                        .when(body().isEqualTo("broken"))
                        .throwException(new IllegalStateException(new java.net.ConnectException("no database")))
                        .when(body().isEqualTo("slow"))
                        .process(exchange -> goOn.await(10, TimeUnit.SECONDS))
                        .when(body().isEqualTo("invalid"))
                        .setProperty("invalidMessage", constant("a reason"));
            }
        });
        camel.start();
    }

    @AfterEach
    void stop() {
        goOn.countDown();
        camel.stop();
    }

    @Test
    void measuresEachMessageOnceAndCountsFailuresByReason() {
        ProducerTemplate template = camel.createProducerTemplate();
        template.send("direct:in", exchange -> exchange.getMessage().setBody("good"));
        template.send("direct:in", exchange -> exchange.getMessage().setBody("broken"));
        template.send("direct:in", exchange -> exchange.getMessage().setBody("invalid"));

        assertThat(meters.get("hub.stage.messages")
                        .tags("stage", "normalize", "route", "receipt-normalizer")
                        .timer()
                        .count())
                .isEqualTo(3);
        assertThat(meters.get("hub.stage.messages").tag("route", "part").timer().count())
                .isZero();
        assertThat(failures("ConnectException")).isEqualTo(1);
        assertThat(failures("InvalidInput")).isEqualTo(1);
    }

    @Test
    void tellsWhatIsUnderWay() {
        ProducerTemplate template = camel.createProducerTemplate();
        var slow = template.asyncSendBody("direct:in", "slow");
        org.awaitility.Awaitility.await()
                .until(() -> meters.get("hub.stage.in.flight").gauge().value() == 1);
        goOn.countDown();
        org.awaitility.Awaitility.await().until(slow::isDone);
        assertThat(meters.get("hub.stage.in.flight").gauge().value()).isZero();
    }

    private double failures(String reason) {
        return meters.get("hub.stage.failures").tag("reason", reason).counter().count();
    }
}
