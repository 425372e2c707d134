package io.spillover.export;

import java.io.OutputStream;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/** Draws a picture as SVG 1.1, which browsers and drawing programs open; on being pointed at, things tell their names. */
final class Svg {

    private static final double HEAD = 7;

    private Svg() {}

    static void write(Picture picture, OutputStream out) throws XMLStreamException {
        XmlText xml = new XmlText(out);
        String width = number(picture.width());
        String height = number(picture.height());
        xml.start(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "width",
                width,
                "height",
                height,
                "viewBox",
                "0 0 " + width + " " + height,
                "font-family",
                "Helvetica, Arial, 'DejaVu Sans', sans-serif");
        xml.line(1).empty("rect", "width", width, "height", height, "fill", "#ffffff");
        picture.draw(new Drawing(xml));
        xml.line(0).end().line(0).finish();
    }

    private static String number(double pixels) {
        String digits = String.format(Locale.ROOT, "%.1f", pixels);
        return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
    }

    private record Drawing(XmlText xml) implements Canvas {

        @Override
        public void arrow(Curve curve, Stroke stroke, String title) throws XMLStreamException {
            xml.line(1).start("g", "fill", "none", "stroke", stroke.colour());
            xml.start("title").text(title).end();
            xml.empty(
                    "path",
                    "d",
                    "M" + point(curve.x1(), curve.y1()) + " Q" + point(curve.cx(), curve.cy()) + " "
                            + point(curve.x2(), curve.y2()),
                    "stroke-width",
                    number(stroke.width()));
            String dashes = stroke.dashes();
            if (!dashes.isEmpty()) {
                xml.attribute("stroke-dasharray", dashes).attribute("stroke-linecap", "round");
            }
            xml.empty(
                    "path",
                    "d",
                    "M" + wing(curve, 0.4) + " L" + point(curve.x2(), curve.y2()) + " L" + wing(curve, -0.4) + " Z",
                    "fill",
                    stroke.colour());
            xml.end();
        }

        private static String wing(Curve curve, double turn) {
            double angle = curve.angle() + turn;
            return point(curve.x2() - HEAD * Math.cos(angle), curve.y2() - HEAD * Math.sin(angle));
        }

        private static String point(double x, double y) {
            return number(x) + "," + number(y);
        }

        @Override
        public void box(double x, double y, double width, double height, String fill, String border, String title)
                throws XMLStreamException {
            xml.line(1)
                    .start(
                            "rect",
                            "x",
                            number(x),
                            "y",
                            number(y),
                            "width",
                            number(width),
                            "height",
                            number(height),
                            "rx",
                            number(Math.min(8, height / 2)),
                            "fill",
                            fill,
                            "stroke",
                            border,
                            "stroke-width",
                            "1.4");
            xml.start("title").text(title).end().end();
        }

        @Override
        public void text(double x, double y, Font font, String colour, String text) throws XMLStreamException {
            xml.line(1)
                    .start(
                            "text",
                            "x",
                            number(x),
                            "y",
                            number(y),
                            "font-size",
                            number(font.size()),
                            "text-anchor",
                            "middle",
                            "fill",
                            colour,
                            "textLength",
                            number(font.width(text)),
                            "lengthAdjust",
                            "spacingAndGlyphs",
                            "pointer-events",
                            "none");
            if (font.bold()) {
                xml.attribute("font-weight", "bold");
            }
            xml.text(text).end();
        }
    }
}
