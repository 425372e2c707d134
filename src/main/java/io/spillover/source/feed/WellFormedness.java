package io.spillover.source.feed;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Tells what is ill-formed in a document of XML, without reading anything but the document.
 *
 * <p>The JDK's own parser, because it bounds what entities may expand to whatever else is on the class path; external
 * entities and document types are empty.
 */
final class WellFormedness {

    private WellFormedness() {}

    /** The first fault, as the end of the sentence "The feed …". */
    static Optional<String> fault(String text) {
        try {
            XMLReader reader = reader();
            reader.parse(new InputSource(new StringReader(text)));
            return Optional.empty();
        } catch (SAXParseException e) {
            return Optional.of("is ill-formed in line " + e.getLineNumber() + " (" + told(e) + ")");
        } catch (SAXException | IOException e) {
            return Optional.of("is ill-formed (" + told(e) + ")");
        }
    }

    private static String told(Exception e) {
        return String.valueOf(e.getMessage()).strip().replaceFirst("\\.$", "");
    }

    private static XMLReader reader() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            reader.setErrorHandler(new DefaultHandler());
            return reader;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's XML parser knows its own features", e);
        }
    }
}
