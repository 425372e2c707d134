package io.spillover.extract;

import io.spillover.annotate.WordList;
import io.spillover.document.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Joins the quantities of a sentence to what they measure, and to one another. */
final class MeasurementFinder {

    /** In tokens: how far behind an earlier value its time stands. */
    private static final int TIME_REACH = 4;

    private final MetricFinder metrics;
    private final Movement movement = new Movement();
    private final FrameReader frames;
    private final WordList times = WordList.named("times");
    private final Things things;
    private final RelativeFigures relative;
    private final AbsoluteFigures absolute;
    private final Ranks ranks = new Ranks();

    MeasurementFinder(MetricFinder metrics) {
        this.metrics = metrics;
        this.frames = new FrameReader(movement, metrics);
        this.things = new Things(metrics, movement);
        this.relative = new RelativeFigures(metrics, movement, things);
        this.absolute = new AbsoluteFigures(metrics, movement, things);
    }

    FigureLine line(Scene scene, List<Quantity> quantities, Optional<String> topic) {
        return FigureLine.of(scene, quantities, times, topic);
    }

    List<Measurement> find(FigureLine line) {
        List<Part> parts = new ArrayList<>();
        for (Figure figure : line.figures()) {
            Frame frame = frames.read(line, figure);
            Optional<Part> part = figure.quantity().isRelative()
                    ? relative.read(line, frame, parts)
                    : absolute.read(line, frame, parts);
            part.ifPresent(parts::add);
        }
        parts.addAll(Comparisons.find(line, parts));
        List<Measurement> found = new ArrayList<>(joined(line, parts));
        found.addAll(factors(line, parts));
        found.addAll(earlier(line, parts));
        found.addAll(ranks.find(line));
        found.sort(Comparator.comparing(measurement -> measurement.spans().get(0)));
        return found;
    }

    /** Parts that share anchor and metric are one measurement, as long as each has another slot. */
    private List<Measurement> joined(FigureLine line, List<Part> parts) {
        Map<String, List<Part>> groups = new LinkedHashMap<>();
        for (Part part : parts) {
            int number = 0;
            String key = part.anchor() + " " + part.metric().name() + " "
                    + part.metric().token();
            while (groups.getOrDefault(key + " " + number, List.of()).stream()
                    .anyMatch(other -> other.slot() == part.slot())) {
                number++;
            }
            groups.computeIfAbsent(key + " " + number, each -> new ArrayList<>())
                    .add(part);
        }
        return groups.values().stream()
                .flatMap(group -> measurement(line, group).stream())
                .toList();
    }

    private Optional<Measurement> measurement(FigureLine line, List<Part> group) {
        Optional<Quantity> value = quantity(group, Part.Slot.VALUE);
        Optional<Quantity> from = quantity(group, Part.Slot.FROM);
        Optional<Quantity> step = quantity(group, Part.Slot.STEP);
        int anchor = group.get(0).anchor();
        Metric metric = group.get(0).metric();
        Optional<BigDecimal> change = group.stream()
                .flatMap(part -> part.factor().stream())
                .findFirst()
                .or(() -> movement.factor(line, anchor))
                .or(() -> Changes.between(from, value));
        List<Span> spans = new ArrayList<>();
        group.forEach(part -> spans.add(part.figure().quantity().span()));
        if (value.isPresent() || change.isPresent()) {
            return Optional.of(new Measurement(metric, anchor, value, from, change, spans));
        }
        // "fell $4" alone: how far, not where to
        Metric moved = new Metric("other", line.lemma(anchor) + " of " + metric.words(), metric.token());
        return step.map(amount -> new Measurement(moved, anchor, step, from, change, spans));
    }

    /** "from the $5 million reported in June": an earlier value that has a time of its own is a figure of its own. */
    private static List<Measurement> earlier(FigureLine line, List<Part> parts) {
        return parts.stream()
                .filter(part -> part.slot() == Part.Slot.FROM && hasTime(line, part.figure()))
                .map(part -> new Measurement(
                        part.metric(),
                        part.metric().token(),
                        Optional.of(part.figure().quantity()),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(part.figure().quantity().span())))
                .toList();
    }

    private static boolean hasTime(FigureLine line, Figure figure) {
        boolean behind = IntStream.range(figure.end(), figure.end() + TIME_REACH)
                .takeWhile(token -> !line.tag(token).matches("[,.:]")
                        && line.figureAt(token).isEmpty())
                .anyMatch(line::isTime);
        return behind || (line.tag(figure.begin() - 1).equals("POS") && line.isTime(figure.begin() - 2));
    }

    private static Optional<Quantity> quantity(List<Part> group, Part.Slot slot) {
        return group.stream()
                .filter(part -> part.slot() == slot)
                .map(part -> part.figure().quantity())
                .findFirst();
    }

    /** "Profit doubled": a factor without a figure. */
    private List<Measurement> factors(FigureLine line, List<Part> parts) {
        List<Measurement> found = new ArrayList<>();
        for (int token = 0; token < line.size(); token++) {
            int anchor = token;
            if (parts.stream().noneMatch(part -> part.anchor() == anchor)) {
                movement.factor(line, token)
                        .flatMap(factor -> things.moved(line, anchor, Optional.empty())
                                .flatMap(thing -> metrics.named(line, thing).or(() -> metrics.price(line, thing)))
                                .map(metric -> new Measurement(
                                        metric,
                                        anchor,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(factor),
                                        List.of(line.span(anchor)))))
                        .ifPresent(found::add);
            }
        }
        return found;
    }
}
