package io.spillover.export;

import javax.xml.stream.XMLStreamException;

/** What a picture is drawn on; lengths are pixels, colours six hexadecimal digits behind a hash sign. */
interface Canvas {

    /**
     * A bent line with a head at its end.
     *
     * @param title what is told of it on being pointed at, where that can be
     */
    void arrow(Curve curve, Stroke stroke, String title) throws XMLStreamException;

    /** A box with round corners. */
    void box(double x, double y, double width, double height, String fill, String border, String title)
            throws XMLStreamException;

    /**
     * A text that stands out from what lies below it.
     *
     * @param x its middle
     * @param y its base line
     */
    void text(double x, double y, Font font, String colour, String text) throws XMLStreamException;

    /** How letters look. */
    record Font(double size, boolean bold) {

        /** About how wide a text is, the same on every machine: by the letters of a common face without serifs. */
        double width(String text) {
            double ems = text.codePoints()
                    .mapToDouble(c -> "iljtfrI.,:;'|!()[] ".indexOf(c) >= 0
                            ? 0.33
                            : c > 0x2E80 ? 1 : Character.isUpperCase(c) || "mwMW@%".indexOf(c) >= 0 ? 0.72 : 0.57)
                    .sum();
            return ems * size * (bold ? 1.06 : 1);
        }
    }

    /** From a point to another, bent towards a third. */
    record Curve(double x1, double y1, double cx, double cy, double x2, double y2) {

        /** Where it is after a part of its way. */
        double x(double part) {
            return (1 - part) * (1 - part) * x1 + 2 * part * (1 - part) * cx + part * part * x2;
        }

        double y(double part) {
            return (1 - part) * (1 - part) * y1 + 2 * part * (1 - part) * cy + part * part * y2;
        }

        /** In which direction it ends. */
        double angle() {
            return Math.atan2(y2 - cy, x2 - cx);
        }
    }
}
