package io.spillover.export;

import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML document in UTF-8 in which every text survives that XML can hold.
 *
 * <p>A parser reads a line break or a tab in an attribute as a space, and StAX has no way to write it as a reference. So
 * they go through StAX as control characters, which XML does not have, and become references behind it.
 */
final class XmlText {

    private static final String BREAKS = "\t\n\r";
    private static final int FIRST_MARK = 1;

    private final XMLStreamWriter xml;

    XmlText(OutputStream out) throws XMLStreamException {
        this.xml = XMLOutputFactory.newDefaultFactory()
                .createXMLStreamWriter(
                        new References(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))));
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
    }

    XmlText start(String element, String... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        return attributes(attributes);
    }

    XmlText empty(String element, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(element);
        return attributes(attributes);
    }

    /** Names and values in turn. */
    private XmlText attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        return this;
    }

    XmlText attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, marked(allowed(value)));
        return this;
    }

    XmlText text(String text) throws XMLStreamException {
        xml.writeCharacters(allowed(text).replace('\r', mark('\r')));
        return this;
    }

    XmlText end() throws XMLStreamException {
        xml.writeEndElement();
        return this;
    }

    XmlText line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        return this;
    }

    void finish() throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
    }

    /** XML 1.0 has no way to write most control characters: a space stands for them. */
    static String allowed(String text) {
        return text.codePoints().allMatch(XmlText::isAllowed)
                ? text
                : text.codePoints()
                        .map(c -> isAllowed(c) ? c : ' ')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isAllowed(int c) {
        return BREAKS.indexOf(c) >= 0 || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }

    private static String marked(String text) {
        String marked = text;
        for (int i = 0; i < BREAKS.length(); i++) {
            marked = marked.replace(BREAKS.charAt(i), (char) (FIRST_MARK + i));
        }
        return marked;
    }

    private static char mark(char c) {
        return (char) (FIRST_MARK + BREAKS.indexOf(c));
    }

    /** Writes references for the marks. */
    private static final class References extends FilterWriter {

        References(Writer out) {
            super(out);
        }

        @Override
        public void write(int c) throws IOException {
            if (isMark(c)) {
                out.write("&#" + (int) BREAKS.charAt(c - FIRST_MARK) + ";");
            } else {
                out.write(c);
            }
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            write(new String(text, from, length), 0, length);
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            int written = from;
            for (int i = from; i < from + length; i++) {
                if (isMark(text.charAt(i))) {
                    out.write(text, written, i - written);
                    write(text.charAt(i));
                    written = i + 1;
                }
            }
            out.write(text, written, from + length - written);
        }

        private static boolean isMark(int c) {
            return c >= FIRST_MARK && c < FIRST_MARK + BREAKS.length();
        }
    }

    /** What a stream that is full or closed makes of StAX. */
    static UncheckedIOException unwritten(XMLStreamException failed) {
        return new UncheckedIOException(
                failed.getNestedException() instanceof IOException io
                        ? io
                        : new IOException(failed.getMessage(), failed));
    }
}
