package org.complainthub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;

/** Each rule finds the file that breaks it, and nothing in the file that keeps it. */
class RouteFileRulesTest {

    private static final String GOOD =
            """
            <camel xmlns="http://camel.apache.org/schema/xml-io">
              <route id="order-intake" group="intake" description="Takes orders." routeConfigurationId="policy">
                <from uri="{{hub.orders.from}}"/>
                <removeHeaders pattern="*"/>
                <to uri="direct:order-desk"/>
              </route>
            </camel>
            """;
    private static final String CALLED =
            """
            <camel xmlns="http://camel.apache.org/schema/xml-io">
              <route id="order-desk"><from uri="direct:order-desk"/><to uri="{{hub.desk.to}}"/></route>
            </camel>
            """;

    private final RouteFileRules rules;

    RouteFileRulesTest() throws SAXException {
        rules = new RouteFileRules(Set.of("hub.orders.from"), Set.of("policy"));
    }

    @Test
    void findsNothingWrongInAGoodFile() {
        assertThat(rules.complaints(file(GOOD))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<to uri | <tow uri | not valid",
                "schema/xml-io | schema/spring | the root is not",
                "</route> | </route><route id=\"b\"><from uri=\"direct:b\"/><to uri=\"direct:c\"/></route> | not one route",
                "</route> | </route><routeTemplate id=\"b\"/> | not one route",
                "order-intake | orders | its id is not order-intake",
                "group=\"intake\" | group=\"report\" | its group is not intake",
                "description=\"Takes orders.\" | description=\"\" | its description is no sentence",
                "routeConfigurationId=\"policy\" | `` | there is no error policy ''",
                "routeConfigurationId=\"policy\" | routeConfigurationId=\"other\" | there is no error policy 'other'",
                "direct:order-desk | {{hub.unknown.to}} | nobody declares {{hub.unknown.to}}",
                "<removeHeaders pattern=\"*\"/> | `` | keeps its headers",
                "<removeHeaders pattern=\"*\"/> | <removeHeaders pattern=\"Camel*\"/> | keeps its headers",
                "<removeHeaders | <log message=\"in\"/><removeHeaders | keeps its headers",
                "<to uri | <toD uri | <toD> has no place",
                "<to uri=\"direct:order-desk\"/> | <script><simple>x</simple></script> | <script> has no place",
                "<to uri=\"direct:order-desk\"/> | <claimCheck operation=\"Push\"/> | <claimCheck> has no place",
                "<to uri=\"direct:order-desk\"/> | <marshal><mimeMultipart/></marshal> | <mimeMultipart> has no place",
                "<from | <onException><exception>a.B</exception></onException><from | <onException> has no place",
                "<to uri=\"direct:order-desk\"/> | <recipientList><simple>${body}</simple></recipientList> | <recipientList>",
                "<to uri=\"direct:order-desk\"/> | <choice/><choice/> | more than one <choice>",
                "direct:order-desk | jms:queue:orders | names the endpoint jms:queue:orders",
                "{{hub.orders.from}} | imap:mail.example:143 | names the endpoint imap:mail.example:143",
                "{{hub.orders.from}} | scheduler:orders?delay=1 | names the endpoint scheduler:orders",
                "{{hub.orders.from}} | file:/tmp/orders?delay=1 | names the endpoint file:/tmp/orders",
            })
    void findsWhatIsWrong(String right, String wrong, String complaint) {
        assertThat(GOOD).contains(right);
        assertThat(rules.complaints(file(GOOD.replace(right, wrong))))
                .anySatisfy(said -> assertThat(said).contains(complaint));
    }

    @Test
    void findsAFileThatIsTooLong() {
        assertThat(rules.complaints(file(GOOD.replace("<to", "\n".repeat(60) + "<to"))))
                .containsExactly("is longer than 60 lines");
    }

    @Test
    void takesParametersOfATemplateAsDeclared() {
        String template = GOOD.replace(
                        "<route id=\"order-intake\"",
                        "<routeTemplate id=\"order-intake\">\n" + "<templateParameter name=\"desk\"/><route")
                .replace("order-desk", "{{desk}}")
                .replace("</route>", "</route></routeTemplate>");
        assertThat(rules.complaints(file(template))).isEmpty();
        assertThat(rules.complaints(file(template.replace("name=\"desk\"", "name=\"other\""))))
                .containsExactly("nobody declares {{desk}}");
    }

    @Test
    void findsIdsThatStandTwice() {
        assertThat(house(GOOD, GOOD).withUniqueIds()).containsExactly("order-intake stands in 2 files");
    }

    @Test
    void findsCallsWithoutExactlyOneConsumer() {
        assertThat(house(GOOD, CALLED).withOneConsumerOfEachCall()).isEmpty();
        assertThat(house(GOOD).withOneConsumerOfEachCall()).containsExactly("direct:order-desk has 0 consumers");
        assertThat(house(GOOD, CALLED, CALLED).withOneConsumerOfEachCall())
                .containsExactly("direct:order-desk has 2 consumers");
    }

    @Test
    void findsConsumersThatNobodyOfTheStageCalls() {
        RouteXml elsewhere = RouteXml.of("report", "order-intake", GOOD);
        RouteXml called = RouteXml.of("intake", "order-desk", CALLED);
        assertThat(house(GOOD, CALLED).withACallerOfEachConsumer(Map.of())).isEmpty();
        assertThat(house(CALLED).withACallerOfEachConsumer(Map.of("hub.http.to", "direct:order-desk")))
                .isEmpty();
        assertThat(new RouteHouseRules(List.of(elsewhere, called)).withACallerOfEachConsumer(Map.of()))
                .containsExactly("nobody in intake calls direct:order-desk");
    }

    @Test
    void findsEdgesThatNobodyUses() {
        Set<String> declared = Set.of("hub.orders.from", "hub.old.to", "hub.code.to", "hub.data");
        assertThat(house(GOOD).withEveryEdgeUsed(declared, "@Value(\"${hub.code.to}\")"))
                .containsExactly("nobody uses hub.old.to");
    }

    private static RouteHouseRules house(String... files) {
        return new RouteHouseRules(
                List.of(files).stream().map(RouteFileRulesTest::file).toList());
    }

    private static RouteXml file(String text) {
        return RouteXml.of("intake", "order-intake", text);
    }
}
