package org.complainthub.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.JMSSecurityRuntimeException;
import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.complainthub.FreePort;
import org.complainthub.platform.BrokerProperties.Role;
import org.complainthub.platform.BrokerProperties.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each user of a real broker does what his roles say and nothing else. */
class BrokerAccessTest {

    private static final User WORKSHOP = user("workshop", List.of("WORKSHOP"), Role.DEPARTMENT);
    private static final User CRM = user("crm", List.of(), Role.SUBSCRIBER);
    private static final User CALLS = user("calls", List.of(), Role.SENDER);
    private static final User FOREMAN = user("foreman", List.of("WORKSHOP"), Role.DEPARTMENT, Role.RESPONDENT);

    @TempDir
    static Path directory;

    private static TestBroker broker;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        port = FreePort.next();
        broker = new TestBroker(directory, port, WORKSHOP, CRM, CALLS, FOREMAN);
    }

    @AfterAll
    static void stop() throws Exception {
        broker.close();
    }

    @Test
    void letsADepartmentReadItsOwnQueue() {
        try (JMSContext hub = broker.asHub().createContext()) {
            hub.createProducer().send(hub.createQueue("complaints.department.WORKSHOP"), "for the workshop");
        }
        try (JMSContext workshop = as(WORKSHOP)) {
            JMSConsumer own = workshop.createConsumer(workshop.createQueue("complaints.department.WORKSHOP"));
            assertThat(own.receiveBody(String.class, 5_000)).isEqualTo("for the workshop");
        }
    }

    @Test
    void letsADepartmentSubscribeToTheEvents() {
        try (JMSContext workshop = as(WORKSHOP)) {
            workshop.setClientID("workshop");
            JMSConsumer events = workshop.createDurableConsumer(workshop.createTopic("complaints.events"), "facts");
            try (JMSContext hub = broker.asHub().createContext()) {
                hub.createProducer().send(hub.createTopic("complaints.events"), "a fact");
            }
            assertThat(events.receiveBody(String.class, 5_000)).isEqualTo("a fact");
            events.close();
            workshop.unsubscribe("facts");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"complaints.department.PARTS", "complaints.raw", "complaints.dead", "complaints.inbox"})
    void keepsWhatIsNotItsOwnFromADepartment(String queue) {
        try (JMSContext workshop = as(WORKSHOP)) {
            assertThatThrownBy(() -> workshop.createConsumer(workshop.createQueue(queue)))
                    .isInstanceOf(JMSSecurityRuntimeException.class);
            assertThatThrownBy(() -> workshop.createBrowser(workshop.createQueue(queue))
                            .getEnumeration()
                            .hasMoreElements())
                    .isInstanceOf(Exception.class);
        }
    }

    @Test
    void keepsTheDepartmentsQueuesFromASubscriber() {
        try (JMSContext crm = as(CRM)) {
            assertThatThrownBy(() -> crm.createConsumer(crm.createQueue("complaints.department.WORKSHOP")))
                    .isInstanceOf(JMSSecurityRuntimeException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fact-ledger", "file-outcome-letters"})
    void keepsTheHubsOwnSubscriptionsFromASubscriber(String own) {
        try (JMSContext hub = broker.asHub().createContext()) {
            hub.createSharedDurableConsumer(hub.createTopic("complaints.events"), own)
                    .close();
        }
        try (JMSContext crm = as(CRM)) {
            assertThatThrownBy(() -> crm.createSharedDurableConsumer(crm.createTopic("complaints.events"), own))
                    .isInstanceOf(JMSSecurityRuntimeException.class);
            assertThatThrownBy(() -> crm.createConsumer(crm.createQueue("complaints.events::" + own)))
                    .isInstanceOf(JMSSecurityRuntimeException.class);
            assertThatThrownBy(() -> crm.unsubscribe(own)).isInstanceOf(JMSRuntimeException.class);
        }
        assertThat(broker.depth(own)).isNotNegative();
    }

    @ParameterizedTest
    @CsvSource({
        "calls, complaints.inbox, true",
        "calls, corrective-actions.answers, false",
        "calls, work-items.commands, false",
        "calls, complaints.raw, false",
        "foreman, corrective-actions.answers, true",
        "foreman, work-items.commands, true",
        "foreman, complaints.inbox, false",
        "foreman, complaints.department.WORKSHOP, false",
        "workshop, corrective-actions.answers, false",
        "crm, complaints.inbox, false",
    })
    void letsEachSendWhereHisRoleSays(String user, String queue, boolean allowed) {
        try (JMSContext context = as(user(user, List.of()))) {
            if (allowed) {
                context.createProducer().send(context.createQueue(queue), "from " + user);
                await().until(() -> broker.depth(queue) > 0); // counted after the sender has his answer
            } else {
                assertThatThrownBy(() -> context.createProducer().send(context.createQueue(queue), "from " + user))
                        .isInstanceOf(JMSSecurityRuntimeException.class);
            }
        }
    }

    @Test
    void refusesAUserOfNoDepartment() {
        assertThatThrownBy(() -> broker(user("lost", List.of(), Role.DEPARTMENT)))
                .hasMessageContaining("lost");
        assertThatThrownBy(() -> broker(user("odd", List.of("WORKSHOP"), Role.SENDER)))
                .hasMessageContaining("odd");
        assertThatThrownBy(() -> broker(user("gone", List.of("GHOST"), Role.DEPARTMENT)))
                .hasMessageContaining("unknown department GHOST");
    }

    private static void broker(User user) throws Exception {
        new TestBroker(directory.resolve(user.name()), port, user).close();
    }

    private static User user(String name, List<String> departments, Role... roles) {
        return new User(name, "secret-of-" + name, List.of(roles), departments);
    }

    private static JMSContext as(User user) {
        return new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port, user.name(), user.password()).createContext();
    }
}
