package io.spillover.export;

import io.spillover.export.Canvas.Curve;
import io.spillover.export.Canvas.Font;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/** What colours and lines of a picture mean, as far as it has them, and what it leaves out. */
final class Legend {

    private static final double ROW = 24;
    private static final double MARGIN = 30;
    private static final double SAMPLE = 34;
    private static final double GAP = 22;
    private static final Font FONT = new Font(12, false);
    private static final String INK = "#1b1f24";
    private static final String FAINT = "#5f6b7a";

    private record Entry(String words, String colour, Optional<Stroke> stroke) {
        double width() {
            return SAMPLE + FONT.width(words) + GAP;
        }
    }

    private final List<List<Entry>> rows = new ArrayList<>();
    private final Optional<String> note;

    Legend(Excerpt excerpt, Palette palette, double width) {
        add(types(excerpt, palette), width);
        add(strokes(excerpt), width);
        note = excerpt.note();
    }

    double height() {
        return ROW * (rows.size() + (note.isPresent() ? 1 : 0));
    }

    private static List<Entry> types(Excerpt excerpt, Palette palette) {
        Map<String, Entry> types = new TreeMap<>();
        for (Entity node : excerpt.nodes()) {
            String family = palette.family(node.type()).map(palette::name).orElse("other");
            types.put(family, new Entry(family, palette.colour(node.type()), Optional.empty()));
        }
        return List.copyOf(types.values());
    }

    private static List<Entry> strokes(Excerpt excerpt) {
        Map<String, Stroke> words = new LinkedHashMap<>();
        words.put("said", new Stroke(Stroke.ASSERTED, Stroke.THICK, Stroke.Line.SOLID));
        words.put("said to be possible", new Stroke(Stroke.ASSERTED, Stroke.THICK, Stroke.Line.DOTTED));
        words.put("denied or former", new Stroke(Stroke.DENIED, Stroke.THICK, Stroke.Line.DASHED));
        words.put("inferred", new Stroke(Stroke.INFERRED, Stroke.THIN, Stroke.Line.SOLID));
        words.put("inferred, hypothetical", new Stroke(Stroke.INFERRED, Stroke.THIN, Stroke.Line.DOTTED));
        words.put("known beforehand", new Stroke(Stroke.BACKGROUND, Stroke.THIN, Stroke.Line.SOLID));
        return words.entrySet().stream()
                .filter(word ->
                        excerpt.lines().stream().anyMatch(line -> line.stroke().equals(word.getValue())))
                .map(word -> new Entry(word.getKey(), word.getValue().colour(), Optional.of(word.getValue())))
                .toList();
    }

    private void add(List<Entry> entries, double width) {
        double used = width;
        for (Entry entry : entries) {
            if (used + entry.width() > width - MARGIN) {
                rows.add(new ArrayList<>());
                used = MARGIN;
            }
            rows.get(rows.size() - 1).add(entry);
            used += entry.width();
        }
    }

    void draw(Canvas canvas, double top) throws XMLStreamException {
        double y = top + ROW / 2;
        for (List<Entry> row : rows) {
            double x = MARGIN;
            for (Entry entry : row) {
                sample(canvas, entry, x, y);
                canvas.text(x + SAMPLE + FONT.width(entry.words()) / 2, y + 4, FONT, INK, entry.words());
                x += entry.width();
            }
            y += ROW;
        }
        if (note.isPresent()) {
            canvas.text(MARGIN + FONT.width(note.get()) / 2, y + 4, FONT, FAINT, note.get());
        }
    }

    private static void sample(Canvas canvas, Entry entry, double x, double y) throws XMLStreamException {
        if (entry.stroke().isPresent()) {
            canvas.arrow(new Curve(x, y, x + 13, y, x + 26, y), entry.stroke().get(), entry.words());
        } else {
            canvas.box(x + 6, y - 7, 20, 14, Palette.tint(entry.colour()), entry.colour(), entry.words());
        }
    }
}
