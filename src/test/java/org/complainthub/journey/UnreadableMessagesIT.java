package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.StreamMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no text or bytes that a stage reads is set aside with a reason, on each queue that others may send to. */
@ExtendWith(SharedHub.class)
class UnreadableMessagesIT {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final TestHub hub = SharedHub.hub();
    private final Doors doors = new Doors(hub);
    private long dead;

    @BeforeEach
    void settle() {
        hub.awaitQuiet();
        dead = hub.depth("complaints.dead");
    }

    /** They fit no schema. */
    @AfterEach
    void forget() {
        hub.awaitQuiet();
        hub.traffic().forget("corrective-actions.answers");
        hub.traffic().forget("complaints.raw");
    }

    private static Stream<Named<Doors.MessageOf>> unreadable() {
        return Stream.of(
                named("object", session -> session.createObjectMessage(new Trap())),
                named("map", UnreadableMessagesIT::map),
                named("stream", UnreadableMessagesIT::stream),
                named("nothing", Session::createMessage),
                named("empty text", session -> session.createTextMessage("")),
                named("empty bytes", Session::createBytesMessage));
    }

    private static Stream<Named<Doors.MessageOf>> noJson() {
        return Stream.of(
                named("huge", session -> session.createTextMessage("stalls ".repeat(200_000))),
                named("null", session -> session.createTextMessage("null")),
                named("no UTF-8", session -> bytes(session, '{', '"', 0xC3, 0x28, 0xFF, 0)),
                named("UTF-16", session -> bytes(session, 0xFE, 0xFF, 0, '[', 0, ']')));
    }

    private static Named<Doors.MessageOf> named(String name, Doors.MessageOf message) {
        return Named.of(name, message);
    }

    private static Message map(Session session) throws JMSException {
        MapMessage map = session.createMapMessage();
        map.setString("words", "The engine stalls.");
        return map;
    }

    private static Message stream(Session session) throws JMSException {
        StreamMessage stream = session.createStreamMessage();
        stream.writeString("The engine stalls.");
        return stream;
    }

    private static Message bytes(Session session, int... content) throws JMSException {
        BytesMessage bytes = session.createBytesMessage();
        for (int one : content) {
            bytes.writeByte((byte) one);
        }
        return bytes;
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void setsAsideWhatIsNeitherTextNorBytes(Doors.MessageOf kind) throws Exception {
        expectSetAside("complaints.inbox", kind);
        expectSetAside("corrective-actions.answers", kind);
        expectSetAside("work-items.commands", kind);
    }

    @ParameterizedTest
    @MethodSource("noJson")
    void setsAsideAnswersAndCommandsThatNobodyCanRead(Doors.MessageOf kind) throws Exception {
        expectSetAside("corrective-actions.answers", kind);
        expectSetAside("work-items.commands", kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"../../etc/passwd\"", "\"ABC\"", "null", "17", "{}"})
    void setsAsideAPointerToNoEvidence(String address) throws Exception {
        String pointer = "{\"receiptId\": \"%s\", \"channel\": \"LETTER\", \"source\": \"s\", \"name\": \"n\","
                + " \"arrivedAt\": \"2026-11-10T08:00:00+08:00\", \"renditions\": [],"
                + " \"evidence\": {\"sha256\": %s, \"mediaType\": \"text/plain\", \"size\": 1}}";
        String body = pointer.formatted(UUID.randomUUID(), address);
        expectSetAside(hub.bean(ConnectionFactory.class), "complaints.raw", session -> session.createTextMessage(body));
    }

    private void expectSetAside(String queue, Doors.MessageOf kind) throws Exception {
        expectSetAside(doors.asSender("tcp"), queue, kind);
        expectSetAside(doors.asSender("amqp"), queue, kind);
    }

    private void expectSetAside(ConnectionFactory connections, String queue, Doors.MessageOf kind) throws Exception {
        String where = connections.getClass().getSimpleName() + " on " + queue;
        int before = setAside().size();
        Doors.send(connections, queue, session -> {
            Message message = kind.in(session);
            message.setStringProperty("channel", "LETTER");
            message.setStringProperty("name", UUID.randomUUID() + ".txt");
            return message;
        });
        await(where).atMost(LONGEST).until(() -> setAside().size() == before + 1);
        assertThat(setAside().get(before).properties().get("reason"))
                .as(where)
                .isNotBlank()
                .isNotEqualTo("unknown");
        assertThat(hub.depth("complaints.dead")).isEqualTo(dead);
        assertThat(Trap.SPRUNG).isFalse();
    }

    @Test
    void hasATrapThatSprings() throws Exception {
        Trap.read();
        assertThat(Trap.SPRUNG).isTrue();
        Trap.SPRUNG.set(false);
    }

    private List<Traffic.Seen> setAside() {
        return hub.traffic().on("complaints.invalid");
    }

    /** Tells when it is read. */
    private static final class Trap implements Serializable {

        private static final long serialVersionUID = 1;
        static final AtomicBoolean SPRUNG = new AtomicBoolean();

        /** As a reader of the message would. */
        static void read() throws IOException, ClassNotFoundException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(new Trap());
            }
            new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            SPRUNG.set(true);
            in.defaultReadObject();
        }
    }
}
