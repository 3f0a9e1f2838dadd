package com.example.distribution;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The server.xml that a distribution comes with: one HTTP connector, and a port for shutting down. */
final class TomcatServerXml {

    private final Document document;

    private TomcatServerXml(Document document) {
        this.document = document;
    }

    static TomcatServerXml read(Path file) throws IOException {
        try {
            return new TomcatServerXml(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
        } catch (ParserConfigurationException | SAXException failure) {
            throw new IOException(file.toString(), failure);
        }
    }

    void listenOnFreeLoopbackPort() {
        document.getDocumentElement().setAttribute("port", "-1");
        connector().setAttribute("port", "0");
        connector().setAttribute("address", "127.0.0.1");
    }

    void upgradeToHttp2() {
        Element upgrade = document.createElement("UpgradeProtocol");
        upgrade.setAttribute("className", "org.apache.coyote.http2.Http2Protocol");
        connector().appendChild(upgrade);
    }

    private Element connector() {
        return (Element) document.getElementsByTagName("Connector").item(0);
    }

    void write(Path file) throws IOException {
        try {
            TransformerFactory.newInstance().newTransformer()
                .transform(new DOMSource(document), new StreamResult(file.toFile()));
        } catch (TransformerException failure) {
            throw new IOException(file.toString(), failure);
        }
    }
}
