package org.complainthub.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import javax.management.ObjectName;
import org.complainthub.reference.DataFiles;
import org.jolokia.server.core.util.HttpMethod;
import org.jolokia.server.core.util.RequestType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class ConsoleRestrictorTest {

    private final ConsoleRestrictor restrictor =
            new ConsoleRestrictor(DataFiles.shipped().read("console.yaml", ConsoleAccess.class), new ConsoleVisitor());

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
        RequestContextHolder.resetRequestAttributes();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "org.apache.camel:context=hub,type=routes,name=\"outbox\" | dumpRouteAsXml(boolean) | true | true",
                "org.apache.camel:context=hub,type=routes,name=\"outbox\" | suspend() | false | true",
                "org.apache.camel:context=hub,type=routes,name=\"outbox\" | updateRouteFromXml(java.lang.String) | false | false",
                "org.apache.camel:context=hub,type=context,name=\"hub\" | addOrUpdateRoutesFromXml | false | false",
                "org.apache.camel:context=hub,type=context,name=\"hub\" | sendStringBody | false | false",
                "org.apache.camel:context=hub,type=context,name=\"hub\" | stop | false | false",
                "org.apache.activemq.artemis:broker=\"b\",component=addresses,queue=\"q\" | browse(int,int) | false | true",
                "org.apache.activemq.artemis:broker=\"b\",component=addresses,queue=\"q\" | removeMessages | false | false",
                "org.apache.activemq.artemis:broker=\"b\" | addUser | false | false",
                "org.apache.activemq.artemis:broker=\"b\" | listQueues(java.lang.String,int,int) | true | true",
                "org.complainthub:type=DeadLetters | replayAll(int) | false | true",
                "org.complainthub:type=AuditTrail | verify() | true | true",
                "org.complainthub:type=Mailbox,name=complaints | pause(java.lang.String) | false | true",
                "org.complainthub:type=Inlet,kind=sftp,name=agency | resume() | false | true",
                "org.complainthub:type=Quarantine | requeue(java.lang.String,int) | false | true",
                "org.complainthub:type=Evidence | verify(int) | false | true",
                "org.complainthub:type=PersonalData | erase(java.lang.String,java.lang.String) | false | true",
                "org.complainthub:type=Mailbox,name=complaints | toString() | false | false",
                "java.lang:type=Memory | gc() | false | false",
                "com.sun.management:type=DiagnosticCommand | vmSystemProperties | false | false",
                "org.springframework.boot:type=Admin,name=SpringApplication | getProperty | false | false",
            })
    void runsWhatAViewerOrAnOperatorNeeds(String bean, String operation, boolean viewer, boolean operator)
            throws Exception {
        logIn("ROLE_VIEWER");
        assertThat(restrictor.isOperationAllowed(new ObjectName(bean), operation))
                .isEqualTo(viewer);
        logIn("ROLE_OPERATOR");
        assertThat(restrictor.isOperationAllowed(new ObjectName(bean), operation))
                .isEqualTo(operator);
    }

    @Test
    void runsNothingThatChangesForAStranger() throws Exception {
        assertThat(restrictor.isOperationAllowed(new ObjectName("org.complainthub:type=DeadLetters"), "replayAll"))
                .isFalse();
    }

    @Test
    void isAskedByPostAndWritesNothing() throws Exception {
        assertThat(restrictor.isHttpMethodAllowed(HttpMethod.GET)).isFalse();
        assertThat(restrictor.isHttpMethodAllowed(HttpMethod.POST)).isTrue();
        assertThat(restrictor.isTypeAllowed(RequestType.WRITE)).isFalse();
        assertThat(restrictor.isTypeAllowed(RequestType.NOTIFICATION)).isFalse();
        assertThat(restrictor.isTypeAllowed(RequestType.READ)).isTrue();
        assertThat(restrictor.isAttributeWriteAllowed(new ObjectName("java.lang:type=Memory"), "Verbose"))
                .isFalse();
    }

    @Test
    void tellsNoSecret() throws Exception {
        ObjectName runtime = new ObjectName("java.lang:type=Runtime");
        assertThat(restrictor.isAttributeReadAllowed(runtime, "Uptime")).isTrue();
        assertThat(restrictor.isAttributeReadAllowed(runtime, "SystemProperties"))
                .isFalse();
        assertThat(restrictor.isAttributeReadAllowed(runtime, "InputArguments")).isFalse();
        assertThat(restrictor.isObjectNameHidden(new ObjectName("com.sun.management:type=HotSpotDiagnostic")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://hub.northgate.example, true",
        "https://hub.northgate.example:443, true",
        "http://hub.northgate.example, false",
        "https://evil.example, false",
        "https://hub.northgate.example.evil.example, false",
        "null, false",
        "not an origin, false",
    })
    void answersItsOwnPagesAlone(String origin, boolean allowed) {
        visit(null);
        assertThat(restrictor.isOriginAllowed(origin, true)).isEqualTo(allowed);
    }

    @Test
    void answersAProgramThatShowsItsPassword() {
        visit(null);
        assertThat(restrictor.isOriginAllowed(null, true)).isFalse();
        visit("Basic b3BlcmF0b3I6eA==");
        assertThat(restrictor.isOriginAllowed(null, true)).isTrue();
    }

    private static void logIn(String role) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("lin", "", role));
    }

    private static void visit(String authorization) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/hawtio/jolokia");
        request.setScheme("https");
        request.setServerName("hub.northgate.example");
        request.setServerPort(443);
        if (authorization != null) {
            request.addHeader("Authorization", authorization);
        }
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
