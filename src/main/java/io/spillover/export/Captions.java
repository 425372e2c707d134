package io.spillover.export;

import io.spillover.export.Canvas.Curve;
import io.spillover.export.Canvas.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import javax.xml.stream.XMLStreamException;

/** Words on lines, which are interrupted there: each where it covers least of boxes and of other words. */
final class Captions {

    private static final String PAPER = "#ffffff";
    private static final double HEIGHT = 13;
    private static final Font FONT = new Font(10, false);

    /** Parts of the way along a line, the middle first. */
    private static final double[] PLACES = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74};

    private final List<Rectangle2D> taken = new ArrayList<>();

    /** Keeps words away from a box. */
    void keepOff(double x, double y, double width, double height) {
        taken.add(new Rectangle2D.Double(x, y, width, height));
    }

    void draw(Canvas canvas, Curve curve, String colour, String words) throws XMLStreamException {
        double width = FONT.width(words) + 4;
        Rectangle2D place = DoubleStream.of(PLACES)
                .mapToObj(part -> (Rectangle2D)
                        new Rectangle2D.Double(curve.x(part) - width / 2, curve.y(part) - HEIGHT / 2, width, HEIGHT))
                .min(Comparator.comparingDouble(this::covered))
                .orElseThrow();
        taken.add(place);
        canvas.box(place.getX(), place.getY(), width, HEIGHT, PAPER, PAPER, words);
        canvas.text(place.getCenterX(), place.getCenterY() + 3.5, FONT, colour, words);
    }

    private double covered(Rectangle2D place) {
        return taken.stream()
                .map(place::createIntersection)
                .filter(common -> !common.isEmpty())
                .mapToDouble(common -> common.getWidth() * common.getHeight())
                .sum();
    }
}
