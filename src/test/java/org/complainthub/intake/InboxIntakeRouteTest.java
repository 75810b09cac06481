package org.complainthub.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.ServiceStatus;
import org.apache.camel.component.mock.MockEndpoint;
import org.complainthub.complaint.Channel;
import org.complainthub.intake.pause.PauseSwitch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxIntakeRouteTest {

    @TempDir
    Path directory;

    private IntakeStage stage;

    @BeforeEach
    void start() throws Exception {
        stage = new IntakeStage(
                        IntakeStage.properties(directory, List.of()),
                        "intake/receipt-intake",
                        "intake/inbox-intake",
                        "intake/inbox-pause")
                .start();
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void takesTheFivePropertiesOfAReceipt() {
        send(Map.of(
                "channel", "SURVEY",
                "name", "answer-7",
                "source", "csi",
                "receivedAt", "2026-11-20T08:00:00+08:00",
                "arrivedAt", "2026-11-20T08:01:00+08:00"));
        assertThat(stage.pointer().channel()).isEqualTo(Channel.SURVEY);
        assertThat(stage.pointer().name()).isEqualTo("answer-7");
        assertThat(stage.pointer().source()).isEqualTo("csi");
        assertThat(stage.pointer().receivedAt()).hasToString("2026-11-20T08:00+08:00");
        assertThat(stage.pointer().arrivedAt()).hasToString("2026-11-20T08:01+08:00");
    }

    @Test
    void receivesNothingWhileItIsPaused() {
        PauseSwitch pause =
                stage.inlets.all().pauseSwitch(stage.inlets.all().all().get(0));
        pause.pause("the bank sends rubbish");
        stage.followPause();
        assertThat(stage.camel.getRouteController().getRouteStatus("inbox-intake"))
                .isEqualTo(ServiceStatus.Suspended);
        stage.followPause();
        pause.resume();
        stage.followPause();
        assertThat(stage.camel.getRouteController().getRouteStatus("inbox-intake"))
                .isEqualTo(ServiceStatus.Started);
        send(Map.of("channel", "SURVEY"));
        assertThat(stage.inlets.view().getTaken()).isEqualTo(1);
    }

    @Test
    void receivesNothingWhileTheDiskIsFull() {
        stage.diskIsFull.set(true);
        stage.followPause();
        assertThat(stage.camel.getRouteController().getRouteStatus("inbox-intake"))
                .isEqualTo(ServiceStatus.Suspended);
        stage.diskIsFull.set(false);
        stage.followPause();
        assertThat(stage.camel.getRouteController().getRouteStatus("inbox-intake"))
                .isEqualTo(ServiceStatus.Started);
    }

    @Test
    void isNotSteeredByForgedProperties() {
        Map<String, Object> headers = new HashMap<>(ForgedHeaders.all());
        headers.put("channel", "LETTER");
        send(headers);
        assertThat(stage.pointer().channel()).isEqualTo(Channel.LETTER);
        ForgedHeaders.assertNoneIn(stage.headers());
        Map<String, Object> announced =
                stage.events().getExchanges().get(0).getMessage().getHeaders();
        assertThat(announced).doesNotContainValue("forged");
    }

    @Test
    void setsAsideAMessageWithoutChannel() {
        send(ForgedHeaders.all());
        MockEndpoint invalid = stage.camel.getEndpoint("mock:invalid", MockEndpoint.class);
        Map<String, Object> headers = invalid.getExchanges().get(0).getMessage().getHeaders();
        assertThat(headers).containsEntry("stage", "inbox-intake").doesNotContainValue("forged");
        assertThat(headers.get("reason")).asString().contains("the property channel names none of");
        assertThat(stage.attempts).hasValue(0);
    }

    private void send(Map<String, Object> headers) {
        stage.camel.createProducerTemplate().sendBodyAndHeaders("direct:inbox", "刹车异响", headers);
    }
}
