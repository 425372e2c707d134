package io.spillover.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import javax.xml.stream.XMLStreamException;

/** Draws a picture as PNG, without a screen; twice as fine as its pixels, unless that would be very large. */
final class Png {

    private static final double FINE = 2;
    private static final double LARGEST = 6000;

    private Png() {}

    static void write(Picture picture, OutputStream out) throws IOException, XMLStreamException {
        double scale = Math.min(FINE, LARGEST / Math.max(picture.width(), picture.height()));
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(picture.width() * scale),
                (int) Math.ceil(picture.height() * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(scale, scale);
            picture.draw(new Drawing(graphics));
        } finally {
            graphics.dispose();
        }
        try (MemoryCacheImageOutputStream whole = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", whole);
        }
        out.flush();
    }

    private record Drawing(Graphics2D graphics) implements Canvas {

        private static final double HEAD = 7;

        @Override
        public void arrow(Curve curve, Stroke stroke, String title) {
            graphics.setColor(Color.decode(stroke.colour()));
            graphics.setStroke(line(stroke));
            graphics.draw(
                    new QuadCurve2D.Double(curve.x1(), curve.y1(), curve.cx(), curve.cy(), curve.x2(), curve.y2()));
            Path2D head = new Path2D.Double();
            head.moveTo(curve.x2(), curve.y2());
            for (double turn : new double[] {0.4, -0.4}) {
                double angle = curve.angle() + turn;
                head.lineTo(curve.x2() - HEAD * Math.cos(angle), curve.y2() - HEAD * Math.sin(angle));
            }
            head.closePath();
            graphics.fill(head);
        }

        private static BasicStroke line(Stroke stroke) {
            float width = (float) stroke.width();
            if (stroke.dashes().isEmpty()) {
                return new BasicStroke(width);
            }
            String[] lengths = stroke.dashes().split(" ", -1);
            float[] dashes = new float[lengths.length];
            for (int i = 0; i < lengths.length; i++) {
                dashes[i] = Float.parseFloat(lengths[i]);
            }
            return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, dashes, 0);
        }

        @Override
        public void box(double x, double y, double width, double height, String fill, String border, String title) {
            double round = 2 * Math.min(8, height / 2);
            RoundRectangle2D box = new RoundRectangle2D.Double(x, y, width, height, round, round);
            graphics.setColor(Color.decode(fill));
            graphics.fill(box);
            graphics.setColor(Color.decode(border));
            graphics.setStroke(new BasicStroke(1.4f));
            graphics.draw(box);
        }

        @Override
        public void text(double x, double y, Font font, String colour, String text) {
            graphics.setFont(new java.awt.Font(
                            java.awt.Font.SANS_SERIF, font.bold() ? java.awt.Font.BOLD : java.awt.Font.PLAIN, 1)
                    .deriveFont((float) font.size()));
            double natural =
                    graphics.getFontMetrics().getStringBounds(text, graphics).getWidth();
            double squeezed = natural > font.width(text) ? font.width(text) / natural : 1;
            AffineTransform before = graphics.getTransform();
            graphics.translate(x - natural * squeezed / 2, y);
            graphics.scale(squeezed, 1);
            graphics.setColor(Color.decode(colour));
            graphics.drawString(text, 0, 0);
            graphics.setTransform(before);
        }
    }
}
