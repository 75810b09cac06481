package org.complainthub.normalize.feed.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.complainthub.normalize.feed.document.Limits;
import org.jspecify.annotations.Nullable;

/** The elements at one place of an XML document; begins behind the start of its root. */
final class XmlRecords implements TreeRecords {

    private final XMLStreamReader xml;
    private final RecordPlace place;
    private final List<String> path = new ArrayList<>();
    private boolean begun;
    private boolean ended;

    XmlRecords(XMLStreamReader xml, RecordPlace place) {
        this.xml = xml;
        this.place = place;
    }

    @Override
    public @Nullable TreeRecord next() {
        try {
            return !ended && seek() ? record() : null;
        } catch (XMLStreamException torn) {
            ended = true;
            return TreeRecord.torn("the XML cannot be read from here: " + torn.getMessage());
        }
    }

    /** Whether there is one more; the parser stands at its start. The whole document is one when it is the place. */
    private boolean seek() throws XMLStreamException {
        if (!begun && place.isRecord(path)) {
            return true;
        }
        while (xml.hasNext()) {
            xml.next();
            if (xml.isStartElement()) {
                path.add(xml.getLocalName());
                if (place.isRecord(path)) {
                    return true;
                }
            } else if (xml.isEndElement() && !path.isEmpty()) {
                path.remove(path.size() - 1);
            }
        }
        return false;
    }

    private TreeRecord record() throws XMLStreamException {
        begun = true;
        String name = path.isEmpty() ? "" : path.remove(path.size() - 1);
        ended = place.path().isEmpty() && !place.keyed();
        ValueBudget budget = new ValueBudget(Limits.MOST_VALUES);
        JsonNode node = new XmlTree(xml, budget, Integer.MAX_VALUE).element(path.size() + 1);
        if (budget.isSpent()) {
            return TreeRecord.bad("the record has more than " + Limits.MOST_VALUES + " values");
        }
        return TreeRecord.of(place.keyed() ? keyed(name, node) : node);
    }

    private static ObjectNode keyed(String name, JsonNode node) {
        ObjectNode record = JsonNodeFactory.instance.objectNode().put(RecordPlace.KEY, name);
        return node instanceof ObjectNode object ? record.setAll(object) : record.set("", node);
    }

    @Override
    public void close() {
        try {
            xml.close();
        } catch (XMLStreamException onlyRead) {
            throw new IllegalStateException(onlyRead);
        }
    }
}
