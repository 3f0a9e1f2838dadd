package com.example.launcher;

import java.io.File;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** An element of a deployment descriptor; elements are found by their local names, in whatever namespace the version has. */
final class XmlElement {

    private final Element element;

    private XmlElement(Element element) {
        this.element = element;
    }

    /** @return the root of the document */
    static XmlElement parse(File file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        // The older descriptors name a DTD on the network.
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        return new XmlElement(builder.parse(file).getDocumentElement());
    }

    String name() {
        return element.getLocalName();
    }

    String text() {
        return element.getTextContent().trim();
    }

    List<XmlElement> children() {
        List<XmlElement> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element) {
                children.add(new XmlElement((Element) node));
            }
        }
        return children;
    }

    List<XmlElement> children(String name) {
        List<XmlElement> children = children();
        children.removeIf(child -> !child.name().equals(name));
        return children;
    }

    boolean has(String name) {
        return !children(name).isEmpty();
    }

    /** @throws IllegalArgumentException if there is no such child */
    String text(String name) {
        for (XmlElement child : children(name)) {
            return child.text();
        }
        throw new IllegalArgumentException("<" + name() + "> without <" + name + ">");
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (XmlElement child : children(name)) {
            texts.add(child.text());
        }
        return texts;
    }

    /** @return false if there is no such child */
    boolean isTrue(String name) {
        return has(name) && Boolean.parseBoolean(text(name));
    }
}
