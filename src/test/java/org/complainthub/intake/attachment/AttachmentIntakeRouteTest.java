package org.complainthub.intake.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.component.mock.MockEndpoint;
import org.complainthub.RouteFile;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Receipt;
import org.complainthub.intake.IncomingReceipt;
import org.complainthub.intake.Payload;
import org.complainthub.intake.Receipts;
import org.complainthub.intake.Settings;
import org.complainthub.platform.PlatformBeans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentIntakeRouteTest {

    private static final Map<String, String> SETTINGS = Map.of(
            "hub.intake.trusted-senders[0].name", "carmaker",
            "hub.intake.trusted-senders[0].address", "reports@carmaker.example",
            "hub.intake.trusted-senders[0].channel", "OEM",
            "hub.intake.authserv-ids", "mx.dealer.example");
    private static final String CONFIRMED =
            "Received: from mail.carmaker.example by mx.dealer.example; Fri, 20 Nov 2026 10:00:01 +0800\n"
                    + "Authentication-Results: mx.dealer.example; dkim=pass header.d=carmaker.example\n";

    @TempDir
    Path directory;

    private Receipts receipts;
    private CamelContext camel;
    private MockEndpoint taken;

    @BeforeEach
    void start() throws Exception {
        receipts = new Receipts(directory);
        FeedAttachments feeds = new FeedAttachments(receipts.evidence(), settings(SETTINGS));
        camel = new RouteFile("intake/attachment-intake")
                .edge("hub.intake.attachments.from", "direct:received-mail")
                .bean("feedAttachments", feeds)
                .load();
        AttachmentConfiguration configured = new AttachmentConfiguration(settings(SETTINGS));
        camel.addRoutes(configured);
        camel.addTemplatedRoutes(configured);
        camel.addRoutes(new Taken());
        camel.start();
        taken = camel.getEndpoint("mock:taken", MockEndpoint.class);
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void takesAnAttachedFeedOfAConfirmedSender() throws Exception {
        arrive(CONFIRMED + mail("reports@carmaker.example", "个案.csv"));
        IncomingReceipt feed = taken.getExchanges().get(0).getMessage().getBody(IncomingReceipt.class);
        assertThat(feed.inlet()).isEqualTo(new IncomingReceipt.Inlet(Channel.OEM, "carmaker"));
        assertThat(feed.name()).isEqualTo("个案.csv");
        assertThat(feed.receivedAt()).isEqualTo(OffsetDateTime.parse("2026-11-20T10:00:02+08:00"));
        receipts.accept(feed);
        assertThat(new String(receipts.lastContent(), StandardCharsets.UTF_8)).startsWith("id,text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Received: from x by mx.dealer.example; x\nAuthentication-Results: mx.dealer.example; dmarc=fail\n",
                "Authentication-Results: mx.carmaker.example; dkim=pass header.d=carmaker.example\n"
            })
    void takesNothingOfASenderWhoIsNotConfirmed(String trace) throws Exception {
        arrive(trace + mail("reports@carmaker.example", "cases.csv"));
        assertThat(taken.getReceivedCounter()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"other@carmaker.example", "reports@carmaker.example.evil.example"})
    void takesNothingOfAnybodyElse(String sender) throws Exception {
        arrive(CONFIRMED + mail(sender, "cases.csv"));
        assertThat(taken.getReceivedCounter()).isZero();
    }

    @Test
    void takesNoFileThatIsNoFeed() throws Exception {
        arrive(CONFIRMED + mail("reports@carmaker.example", "logo.png"));
        assertThat(taken.getReceivedCounter()).isZero();
    }

    @Test
    void refusesAFeedThatWouldBeAMail() {
        Map<String, String> mail = new java.util.HashMap<>(SETTINGS);
        mail.put("hub.intake.trusted-senders[0].channel", "MAIL");
        assertThatThrownBy(() -> settings(mail)).rootCause().hasMessageContaining("is no mail");
    }

    @Test
    void refusesToTrustWithoutKnowingTheOwnMailServer() {
        Map<String, String> unknown = new java.util.HashMap<>(SETTINGS);
        unknown.put("hub.intake.authserv-ids", "");
        assertThatThrownBy(() -> settings(unknown)).rootCause().hasMessageContaining("authserv-ids");
    }

    private static TrustedSenderProperties settings(Map<String, String> values) {
        return Settings.bound(values, "hub.intake", TrustedSenderProperties.class);
    }

    private void arrive(String mail) throws JsonProcessingException {
        Receipt pointer = receipts.accept(new IncomingReceipt(
                new IncomingReceipt.Inlet(Channel.MAIL, "desk"),
                "",
                OffsetDateTime.parse("2026-11-20T10:00:02+08:00"),
                OffsetDateTime.parse("2026-11-20T10:00:09+08:00"),
                new Payload(mail.getBytes(StandardCharsets.UTF_8))));
        camel.createProducerTemplate()
                .sendBody("direct:received-mail", PlatformBeans.json().writeValueAsString(pointer));
    }

    private static String mail(String sender, String file) {
        return "From: Reports <" + sender + ">\nTo: desk@dealer.example\nSubject: Weekly list\n"
                + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=xyz\n\n"
                + "--xyz\nContent-Type: text/plain\n\nThe list of this week is attached.\n"
                + "--xyz\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename=\"" + file
                + "\"\n\nid,text\n1,brakes\n--xyz--\n";
    }

    private static final class Taken extends org.apache.camel.builder.RouteBuilder {

        @Override
        public void configure() {
            from("direct:receipt-intake").to("mock:taken");
        }
    }

    @Test
    void readsNothingWhereNobodyIsTrusted() throws Exception {
        AttachmentConfiguration nobody = new AttachmentConfiguration(new TrustedSenderProperties(List.of(), List.of()));
        nobody.configure();
        assertThat(nobody.getTemplatedRouteCollection().getTemplatedRoutes()).isEmpty();
    }
}
