package org.complainthub.normalize.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.complainthub.complaint.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * XML as a tree of names: attributes begin with @, namespaces are left out, repeated elements become arrays.
 *
 * @param failure why it could not be read to its end, null when it could
 */
record XmlTree(String root, String namespace, JsonNode content, @Nullable InvalidInput failure) {

    private static final int DEEPEST = 32;
    private static final int MOST_NODES = 2_000_000;

    static XmlTree of(byte[] bytes) {
        return new Reading().read(bytes);
    }

    private static final class Reading {

        private String root = "";
        private String namespace = "";
        private JsonNode content = JsonNodeFactory.instance.objectNode();
        private int nodes;

        XmlTree read(byte[] bytes) {
            try {
                XMLStreamReader xml = secure().createXMLStreamReader(new ByteArrayInputStream(bytes));
                boolean hasDoctype = enterRoot(xml);
                root = xml.getLocalName();
                namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
                if (hasDoctype) {
                    return failed(new InvalidInput("the XML has a DOCTYPE, which is refused"));
                }
                content = element(xml, 1);
                return new XmlTree(root, namespace, content, null);
            } catch (XMLStreamException broken) {
                return failed(new InvalidInput("the XML cannot be read: " + broken.getMessage(), broken));
            } catch (InvalidInput beyondLimits) {
                return failed(beyondLimits);
            }
        }

        private XmlTree failed(InvalidInput reason) {
            return new XmlTree(root, namespace, content, reason);
        }

        private static XMLInputFactory secure() {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            return factory;
        }

        private static boolean enterRoot(XMLStreamReader xml) throws XMLStreamException {
            boolean hasDoctype = false;
            while (!xml.isStartElement()) {
                hasDoctype |= xml.next() == XMLStreamConstants.DTD;
            }
            return hasDoctype;
        }

        private JsonNode element(XMLStreamReader xml, int depth) throws XMLStreamException {
            if (depth > DEEPEST || ++nodes > MOST_NODES) {
                throw new InvalidInput("the XML is nested too deep or has too many elements");
            }
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                node.put("@" + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
            StringBuilder text = new StringBuilder();
            while (xml.next() != XMLStreamConstants.END_ELEMENT) {
                if (xml.isStartElement()) {
                    String name = xml.getLocalName();
                    add(node, name, element(xml, depth + 1));
                } else if (xml.isCharacters()) {
                    text.append(xml.getText());
                }
            }
            return leafOr(node, text.toString().strip());
        }

        private static JsonNode leafOr(ObjectNode node, String text) {
            if (node.isEmpty()) {
                return node.textNode(text);
            }
            return text.isEmpty() ? node : node.put("", text);
        }

        private static void add(ObjectNode parent, String name, JsonNode child) {
            JsonNode before = parent.get(name);
            if (before == null) {
                parent.set(name, child);
            } else if (before instanceof ArrayNode several) {
                several.add(child);
            } else {
                parent.putArray(name).add(before).add(child);
            }
        }
    }
}
