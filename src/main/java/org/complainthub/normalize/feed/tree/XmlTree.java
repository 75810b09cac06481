package org.complainthub.normalize.feed.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.complainthub.normalize.feed.document.Limits;

/**
 * Builds trees of XML within a budget: attributes begin with @, namespaces are left out, repeated elements become
 * arrays. Each node hangs in its tree before it is filled, so that a torn one shows.
 */
final class XmlTree {

    private final XMLStreamReader xml;
    private final ValueBudget budget;
    private final int mostElements;

    XmlTree(XMLStreamReader xml, ValueBudget budget, int mostElements) {
        this.xml = xml;
        this.budget = budget;
        this.mostElements = mostElements;
    }

    /** The element at which the parser stands, and all in it. */
    JsonNode element(int depth) throws XMLStreamException {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        fill(node, depth);
        return leafOr(node);
    }

    void fill(ObjectNode node, int depth) throws XMLStreamException {
        if (depth > Limits.DEEPEST) {
            throw new XMLStreamException("the XML is nested deeper than " + Limits.DEEPEST + " levels");
        }
        for (int i = 0; i < xml.getAttributeCount() && budget.take(); i++) {
            node.put("@" + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        StringBuilder text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                child(node, depth);
            } else if (xml.isCharacters() && text.length() < Limits.LONGEST_LINE) {
                text.append(xml.getText());
            }
        }
        String said = text.toString().strip();
        if (!said.isEmpty()) {
            node.put("", said);
        }
        NamedElements.unfold(node);
    }

    private void child(ObjectNode parent, int depth) throws XMLStreamException {
        String name = xml.getLocalName();
        JsonNode before = parent.get(name);
        if (!budget.take() || (before instanceof ArrayNode several && several.size() >= mostElements)) {
            skip();
            return;
        }
        ObjectNode child = parent.objectNode();
        if (before == null) {
            parent.set(name, child);
            fill(child, depth + 1);
            parent.set(name, leafOr(child));
        } else {
            ArrayNode several = before instanceof ArrayNode array
                    ? array
                    : parent.putArray(name).add(before);
            several.add(child);
            fill(child, depth + 1);
            several.set(several.size() - 1, leafOr(child));
        }
    }

    private void skip() throws XMLStreamException {
        for (int open = 1; open > 0; ) {
            int event = xml.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private static JsonNode leafOr(ObjectNode node) {
        if (node.isEmpty()) {
            return node.textNode("");
        }
        return node.size() == 1 && node.has("") ? node.get("") : node;
    }
}
