package org.complainthub;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A route file as XML.
 *
 * @param folder it lies in, the stage
 * @param stem of its name
 * @param text as written
 * @param root element
 */
record RouteXml(String folder, String stem, String text, Element root) {

    static RouteXml of(String folder, String stem, String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element root = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getDocumentElement();
            return new RouteXml(folder, stem, text, root);
        } catch (ParserConfigurationException | SAXException | IOException noXml) {
            throw new IllegalArgumentException(folder + "/" + stem + " is no XML", noXml);
        }
    }

    static List<RouteXml> all() {
        try (Stream<Path> files = Files.walk(Path.of("routes"))) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(RouteXml::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static RouteXml read(Path file) {
        try {
            String name = Objects.requireNonNull(file.getFileName()).toString();
            Path folder = Objects.requireNonNull(file.getParent());
            String stage = Objects.requireNonNull(folder.getFileName()).toString();
            return of(stage, name.replaceFirst("\\.camel\\.xml$", ""), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean isConfiguration() {
        return folder.equals("_config");
    }

    /** All elements of this name, in the order of the file; {@code *} for every one. */
    List<Element> elements(String name) {
        return elements(root, name);
    }

    static List<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    static List<Element> children(Node parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    @Override
    public String toString() {
        return folder + "/" + stem;
    }
}
