package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.complainthub.complaint.PublishedSchema;

/** The doors of a hub as somebody outside uses them. */
final class Doors {

    private final TestHub hub;
    private final HttpClient http = HttpClient.newHttpClient();

    Doors(TestHub hub) {
        this.hub = hub;
    }

    /** A message that a session makes. */
    interface MessageOf {
        Message in(Session session) throws JMSException;
    }

    HttpResponse<String> post(String channel, byte[] body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(hub.receiptsUrl(channel)))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Hands it in as someone who may, under a file name; the id it got. */
    String accepted(String channel, byte[] body, String... headers) throws IOException, InterruptedException {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = "Bearer " + TestHub.TOKEN;
        HttpResponse<String> answer = post(channel, body, all);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return receiptId(answer.body());
    }

    static String receiptId(String json) throws JsonProcessingException {
        return PublishedSchema.JSON.readTree(json).path("receiptId").asText();
    }

    /** The file appears in the watched folder complete, as by a move. */
    void drop(String name, byte[] content) throws IOException {
        Files.createDirectories(hub.folder());
        Path partial = Files.write(hub.folder().resolve(name + ".part"), content);
        Files.move(partial, hub.folder().resolve(name));
    }

    void core(String queue, MessageOf message) throws JMSException {
        send(asSender("tcp"), queue, message);
    }

    void amqp(String queue, MessageOf message) throws JMSException {
        send(asSender("amqp"), queue, message);
    }

    ConnectionFactory asSender(String scheme) {
        return connections(scheme, TestHub.SENDER);
    }

    ConnectionFactory asSubscriber(String scheme) {
        return connections(scheme, TestHub.SUBSCRIBER);
    }

    private ConnectionFactory connections(String scheme, String user) {
        String url = hub.brokerUrl(scheme);
        return scheme.equals("amqp")
                ? new JmsConnectionFactory(user, TestMail.PASSWORD, url)
                : new ActiveMQConnectionFactory(url, user, TestMail.PASSWORD);
    }

    static void send(ConnectionFactory connections, String queue, MessageOf message) throws JMSException {
        try (Connection connection = connections.createConnection()) {
            Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
            session.createProducer(session.createQueue(queue)).send(message.in(session));
        }
    }

    /** A text with properties. */
    static MessageOf text(String body, Map<String, String> properties) {
        return session -> {
            Message message = session.createTextMessage(body);
            for (Map.Entry<String, String> property : properties.entrySet()) {
                message.setStringProperty(property.getKey(), property.getValue());
            }
            return message;
        };
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
