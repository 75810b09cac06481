package org.complainthub;

import static org.complainthub.RouteXml.children;
import static org.complainthub.RouteXml.elements;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What one route file must keep to. Each rule answers with what is wrong, in words; with nothing when all is well. */
final class RouteFileRules {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\??([^}:]+)[^}]*}}");
    private static final String NAMESPACE = "http://camel.apache.org/schema/xml-io";
    private static final int LONGEST_FILE = 60;
    private static final Set<String> FORBIDDEN =
            Set.of("script", "toD", "mimeMultipart", "claimCheck", "errorHandler", "enrich", "pollEnrich");
    /** They carry what the hub itself said or what a timer says: nobody else may send there. */
    private static final Set<String> TRUSTED = Set.of(
            "{{hub.ledger.from}}",
            "{{hub.quarantine.from}}",
            "{{hub.report.outbox.from}}",
            "{{hub.report.outbox.claim.from}}");

    private static final Pattern ENDPOINT = Pattern.compile(
            "\\{\\{[\\w.-]+}}.*|direct:[a-z-]+|direct:\\{\\{\\w+}}|(file:|scheduler:[a-z]+-)\\{\\{\\w+}}\\?.*");

    private final Set<String> properties;
    private final Set<String> errorPolicies;
    private final Schema schema;

    /**
     * @param properties that application.yaml declares
     * @param errorPolicies the ids of the route configurations
     */
    RouteFileRules(Set<String> properties, Set<String> errorPolicies) throws SAXException {
        this.properties = properties;
        this.errorPolicies = errorPolicies;
        this.schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(RouteFileRules.class.getResource("/camel-xml-io.xsd"));
    }

    List<String> complaints(RouteXml file) {
        Stream<String> form = Stream.of(
                        validAgainstTheSchema(file), inItsNamespace(file), ofOneKind(file), ofFewLines(file))
                .flatMap(List::stream);
        Stream<String> content = Stream.of(
                        named(file),
                        described(file),
                        withAnErrorPolicy(file),
                        withDeclaredPlaceholders(file),
                        withHeadersStripped(file),
                        withoutLogic(file),
                        withoutLiteralEndpoints(file))
                .flatMap(List::stream);
        return Stream.concat(form, content).toList();
    }

    List<String> validAgainstTheSchema(RouteXml file) {
        try {
            schema.newValidator().validate(new StreamSource(new StringReader(file.text())));
            return List.of();
        } catch (SAXException invalid) {
            return List.of("not valid: " + invalid.getMessage());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<String> inItsNamespace(RouteXml file) {
        boolean right = "camel".equals(file.root().getLocalName())
                && NAMESPACE.equals(file.root().getNamespaceURI());
        return when(!right, "the root is not <camel> of " + NAMESPACE);
    }

    List<String> ofOneKind(RouteXml file) {
        List<String> kinds =
                children(file.root()).stream().map(Element::getLocalName).toList();
        boolean right = file.isConfiguration()
                ? !kinds.isEmpty() && kinds.stream().allMatch("routeConfiguration"::equals)
                : kinds.equals(List.of("route"))
                        || (kinds.indexOf("routeTemplate") == 0
                                && kinds.lastIndexOf("routeTemplate") == 0
                                && kinds.stream().skip(1).allMatch("templatedRoute"::equals));
        return when(!right, "holds " + kinds + ", not one route, or one template with its instances");
    }

    List<String> ofFewLines(RouteXml file) {
        return when(file.text().lines().count() > LONGEST_FILE, "is longer than " + LONGEST_FILE + " lines");
    }

    List<String> named(RouteXml file) {
        if (file.isConfiguration()) {
            return List.of();
        }
        Element first = children(file.root()).get(0);
        return Stream.concat(
                        when(!first.getAttribute("id").equals(file.stem()), "its id is not " + file.stem()).stream(),
                        routes(file)
                                .filter(route -> !route.getAttribute("group").equals(file.folder()))
                                .map(route -> "its group is not " + file.folder()))
                .toList();
    }

    List<String> described(RouteXml file) {
        return routes(file)
                .filter(route -> !route.getAttribute("description").matches("\\p{Lu}.*[.]"))
                .map(route -> "its description is no sentence")
                .toList();
    }

    List<String> withAnErrorPolicy(RouteXml file) {
        return routes(file)
                .map(route -> route.getAttribute("routeConfigurationId"))
                .filter(policy -> !errorPolicies.contains(policy))
                .map(policy -> "there is no error policy '" + policy + "'")
                .toList();
    }

    List<String> withDeclaredPlaceholders(RouteXml file) {
        List<String> parameters = file.elements("templateParameter").stream()
                .map(parameter -> parameter.getAttribute("name"))
                .toList();
        Matcher placeholders = PLACEHOLDER.matcher(file.text());
        return placeholders
                .results()
                .map(found -> found.group(1))
                .filter(key -> !parameters.contains(key) && !properties.contains(key))
                .map(key -> "nobody declares {{" + key + "}}")
                .toList();
    }

    List<String> withHeadersStripped(RouteXml file) {
        return file.elements("from").stream()
                .filter(from ->
                        !from.getAttribute("uri").startsWith("direct:") && !TRUSTED.contains(from.getAttribute("uri")))
                .filter(from -> !stripsHeaders(children(from.getParentNode())))
                .map(from -> "what arrives from " + from.getAttribute("uri") + " keeps its headers")
                .toList();
    }

    private static boolean stripsHeaders(List<Element> steps) {
        return steps.size() > 1
                && "from".equals(steps.get(0).getLocalName())
                && "removeHeaders".equals(steps.get(1).getLocalName())
                && "*".equals(steps.get(1).getAttribute("pattern"));
    }

    List<String> withoutLogic(RouteXml file) {
        Stream<String> forbidden = file.elements("*").stream()
                .filter(element -> FORBIDDEN.contains(element.getLocalName())
                        || ("onException".equals(element.getLocalName()) && !file.isConfiguration()))
                .map(element -> "<" + element.getLocalName() + "> has no place in a route file");
        Stream<String> recipients = file.elements("recipientList").stream()
                .filter(list -> elements(list, "method").stream()
                        .noneMatch(method -> method.getAttribute("ref").equals("departmentQueues")))
                .map(list -> "a <recipientList> asks somebody else than departmentQueues");
        Stream<String> choices = when(file.elements("choice").size() > 1, "has more than one <choice>").stream();
        return Stream.of(forbidden, recipients, choices).flatMap(found -> found).toList();
    }

    List<String> withoutLiteralEndpoints(RouteXml file) {
        return file.elements("*").stream()
                .map(element -> element.getAttribute("uri"))
                .filter(uri -> !uri.isEmpty()
                        && !uri.equals(NAMESPACE)
                        && !ENDPOINT.matcher(uri).matches())
                .map(uri -> "names the endpoint " + uri)
                .toList();
    }

    private static Stream<Element> routes(RouteXml file) {
        return file.elements("route").stream();
    }

    private static List<String> when(boolean wrong, String complaint) {
        return wrong ? List.of(complaint) : List.of();
    }
}
