package org.complainthub.normalize.feed.tree;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.MissingResourceException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.normalize.Content;
import org.complainthub.normalize.feed.descriptor.FeedFormat;

/** An XML document. One with a DOCTYPE is refused. */
record XmlSource(Content content) implements TreeSource {

    @Override
    public FeedFormat.Shape shape() {
        return FeedFormat.Shape.XML;
    }

    @Override
    public TreeOutline outline() {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        String root = "";
        String namespace = "";
        try {
            XMLStreamReader xml = open();
            boolean hasDoctype = enterRoot(xml);
            root = xml.getLocalName();
            namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
            if (hasDoctype) {
                InvalidInput refused = new InvalidInput("the XML has a DOCTYPE, which is refused");
                return new TreeOutline(root, namespace, content, false, refused);
            }
            new XmlTree(xml, new ValueBudget(TreeOutline.MOST_VALUES), TreeOutline.MOST_ELEMENTS).fill(content, 1);
        } catch (XMLStreamException torn) {
            InvalidInput failure = new InvalidInput("the XML cannot be read: " + torn.getMessage(), torn);
            return new TreeOutline(root, namespace, content, true, content.isEmpty() ? failure : null);
        }
        return new TreeOutline(root, namespace, content, false, null);
    }

    @Override
    public TreeRecords records(RecordPlace place) {
        try {
            XMLStreamReader xml = open();
            enterRoot(xml);
            return new XmlRecords(xml, place);
        } catch (XMLStreamException torn) {
            throw new InvalidInput("the XML cannot be read: " + torn.getMessage(), torn);
        }
    }

    private XMLStreamReader open() throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new BoundedMarkup(content.open()));
    }

    private static boolean enterRoot(XMLStreamReader xml) throws XMLStreamException {
        boolean hasDoctype = false;
        while (!xml.isStartElement()) {
            hasDoctype |= next(xml) == XMLStreamConstants.DTD;
        }
        return hasDoctype;
    }

    // the JDK has no words for some faults of a DOCTYPE, and fails for that
    private static int next(XMLStreamReader xml) throws XMLStreamException {
        try {
            return xml.next();
        } catch (MissingResourceException wordless) {
            throw new XMLStreamException("its DOCTYPE is malformed", wordless);
        }
    }
}
