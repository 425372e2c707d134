package io.spillover.export;

import io.spillover.export.Canvas.Curve;
import io.spillover.export.Canvas.Font;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * A drawing of entities as boxes and of edges as arrows, with a legend; what it is drawn on is another's matter.
 *
 * <p>Where there are few lines they bear their predicates; the boxes of the best joined have larger letters.
 */
final class Picture {

    private static final int LONGEST_LABEL = 28;
    private static final int MOST_LABELLED_LINES = 70;
    private static final double MARGIN = 30;
    private static final double NARROWEST = 640;
    /** How far apart joined entities are best, in pixels: room for predicates, or none. */
    private static final double WIDE = 200;

    private static final double CLOSE = 125;
    private static final double BEND = 22;
    /** A line is bent by at most so much of its length. */
    private static final double FLATTEST = 0.18;

    private static final String INK = "#1b1f24";

    private final Excerpt excerpt;
    private final Palette palette;
    private final Font[] fonts;
    private final double[] widths;
    private final double[] heights;
    private final Layout layout;
    private final double left;
    private final double top;
    private final double width;
    private final double bottom;
    private final Legend legend;

    Picture(Excerpt excerpt, Palette palette) {
        this.excerpt = excerpt;
        this.palette = palette;
        int count = excerpt.nodes().size();
        this.fonts = fonts(excerpt);
        this.widths = new double[count];
        this.heights = new double[count];
        for (int i = 0; i < count; i++) {
            widths[i] = fonts[i].width(label(i)) + 18;
            heights[i] = fonts[i].size() * 1.3 + 8;
        }
        boolean labelled = excerpt.lines().size() <= MOST_LABELLED_LINES;
        this.layout = Layout.of(widths, heights, excerpt.lines(), labelled ? WIDE : CLOSE);
        double margin = labelled ? 2 * MARGIN : MARGIN;
        double least = edge(i -> layout.x(i) - widths[i] / 2) - margin;
        double most = -edge(i -> -layout.x(i) - widths[i] / 2) + margin;
        this.width = Math.max(NARROWEST, most - least);
        this.left = least - (width - (most - least)) / 2;
        this.top = edge(i -> layout.y(i) - heights[i] / 2) - MARGIN;
        this.bottom = -edge(i -> -layout.y(i) - heights[i] / 2) + MARGIN - top;
        this.legend = new Legend(excerpt, palette, width);
    }

    /** In pixels. */
    double width() {
        return Math.ceil(width);
    }

    double height() {
        return Math.ceil(bottom + legend.height() + MARGIN / 2);
    }

    void draw(Canvas canvas) throws XMLStreamException {
        Map<Curve, Excerpt.Line> curves = curves();
        for (Map.Entry<Curve, Excerpt.Line> curve : curves.entrySet()) {
            canvas.arrow(curve.getKey(), curve.getValue().stroke(), title(curve.getValue()));
        }
        if (curves.size() <= MOST_LABELLED_LINES) {
            Captions captions = new Captions();
            for (int i = 0; i < excerpt.nodes().size(); i++) {
                captions.keepOff(x(i) - widths[i] / 2, y(i) - heights[i] / 2, widths[i], heights[i]);
            }
            for (Map.Entry<Curve, Excerpt.Line> curve : curves.entrySet()) {
                Excerpt.Line line = curve.getValue();
                String words = shortened(String.join(", ", line.predicates()));
                captions.draw(canvas, curve.getKey(), line.stroke().colour(), words);
            }
        }
        for (int i = 0; i < excerpt.nodes().size(); i++) {
            box(canvas, i);
        }
        legend.draw(canvas, bottom);
    }

    private void box(Canvas canvas, int i) throws XMLStreamException {
        Entity node = excerpt.nodes().get(i);
        String colour = palette.colour(node.type());
        canvas.box(
                x(i) - widths[i] / 2,
                y(i) - heights[i] / 2,
                widths[i],
                heights[i],
                Palette.tint(colour),
                colour,
                node.label() + (node.type().isEmpty() ? "" : " (" + node.type() + ")"));
        canvas.text(x(i), y(i) + fonts[i].size() * 0.36, fonts[i], INK, label(i));
    }

    private double x(int i) {
        return layout.x(i) - left;
    }

    private double y(int i) {
        return layout.y(i) - top;
    }

    private interface Measure {
        double of(int i);
    }

    private double edge(Measure measure) {
        double least = 0;
        for (int i = 0; i < excerpt.nodes().size(); i++) {
            least = i == 0 ? measure.of(i) : Math.min(least, measure.of(i));
        }
        return least;
    }

    private String label(int i) {
        return shortened(excerpt.nodes().get(i).label().replaceAll("\\s+", " ").strip());
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_LABEL
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_LABEL - 1))
                                .strip() + "…";
    }

    private String title(Excerpt.Line line) {
        return excerpt.nodes().get(line.from()).label() + " → "
                + excerpt.nodes().get(line.to()).label() + ": " + String.join(", ", line.predicates());
    }

    /** Letters from 11 to 17 pixels, by the number of lines. */
    private static Font[] fonts(Excerpt excerpt) {
        int[] lines = new int[excerpt.nodes().size()];
        for (Excerpt.Line line : excerpt.lines()) {
            lines[line.from()]++;
            lines[line.to()]++;
        }
        Font[] fonts = new Font[lines.length];
        for (int i = 0; i < lines.length; i++) {
            fonts[i] = new Font(11 + Math.min(6, Math.floor(Math.sqrt(lines[i]) * 0.8)), lines[i] > 20);
        }
        return fonts;
    }

    /** Lines of one pair are bent apart. */
    private Map<Curve, Excerpt.Line> curves() {
        Map<List<Integer>, List<Excerpt.Line>> pairs = new LinkedHashMap<>();
        for (Excerpt.Line line : excerpt.lines()) {
            List<Integer> pair = List.of(Math.min(line.from(), line.to()), Math.max(line.from(), line.to()));
            pairs.computeIfAbsent(pair, ends -> new ArrayList<>()).add(line);
        }
        Map<Curve, Excerpt.Line> curves = new LinkedHashMap<>();
        pairs.values().forEach(lines -> {
            for (int i = 0; i < lines.size(); i++) {
                Excerpt.Line line = lines.get(i);
                double bend = BEND * (i - (lines.size() - 1) / 2.0);
                curves.put(curve(line.from(), line.to(), line.from() < line.to() ? bend : -bend), line);
            }
        });
        return curves;
    }

    private Curve curve(int from, int to, double bend) {
        double dx = x(to) - x(from);
        double dy = y(to) - y(from);
        double length = Math.max(1, Math.hypot(dx, dy));
        double aside = 2 * Math.max(-FLATTEST * length, Math.min(FLATTEST * length, bend));
        double cx = (x(from) + x(to)) / 2 - dy / length * aside;
        double cy = (y(from) + y(to)) / 2 + dx / length * aside;
        double out = border(from, cx, cy, 1);
        double in = border(to, cx, cy, 4);
        return new Curve(
                x(from) + (cx - x(from)) * out,
                y(from) + (cy - y(from)) * out,
                cx,
                cy,
                x(to) + (cx - x(to)) * in,
                y(to) + (cy - y(to)) * in);
    }

    /** At which part of the way from the middle of a box to a point its border is, and a little more. */
    private double border(int i, double toX, double toY, double gap) {
        double across = Math.abs(toX - x(i));
        double down = Math.abs(toY - y(i));
        double part = Math.min(
                across < 0.01 ? 1 : (widths[i] / 2 + gap) / across, down < 0.01 ? 1 : (heights[i] / 2 + gap) / down);
        return Math.min(0.95, part);
    }
}
