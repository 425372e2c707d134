package io.spillover.evaluate;

import io.spillover.evaluate.RelationsFile.Row;
import io.spillover.extract.learnt.LabelledSentence;
import io.spillover.extract.learnt.LearntRelation;
import io.spillover.extract.learnt.RelationLayer;
import io.spillover.extract.learnt.RelationLearner;
import io.spillover.extract.learnt.SpanReader;
import io.spillover.extract.learnt.SpanScene;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Scores relations between entities that are given, as precision, recall and F1 over all relations, and of each type.
 *
 * <p>Start at {@link #read}. {@link #score} asks the weights that come with Spillover, which were learnt from FIRE's
 * development part: on that file its score is no measure of anything. {@link #crossValidated} learns from nine tenths
 * of the file and asks the last, ten times.
 */
public final class RelationsEvaluation {

    /** The usual number: each sentence is asked once, by what was learnt from nine tenths of the others. */
    private static final int FOLDS = 10;

    private final List<Row> rows;
    private final List<Optional<SpanScene>> scenes;

    private RelationsEvaluation(List<Row> rows, List<Optional<SpanScene>> scenes) {
        this.rows = rows;
        this.scenes = scenes;
    }

    /**
     * Reads a file of labelled sentences.
     *
     * @throws io.spillover.document.SpilloverException of kind UNREADABLE_INPUT where the file is not one
     */
    public static RelationsEvaluation read(Path file, Supplier<SpanReader> reader) {
        List<Row> rows = RelationsFile.read(file).rows();
        SpanReader spans = reader.get();
        return new RelationsEvaluation(
                rows,
                rows.stream()
                        .map(row -> spans.read(row.sentence().article(), row.entities()))
                        .toList());
    }

    /** The scores of the weights that come with Spillover. */
    public Scorecard score() {
        RelationLayer layer = RelationLayer.load();
        return scorecard(IntStream.range(0, rows.size())
                .mapToObj(row -> found(layer, row))
                .toList());
    }

    /** The scores of weights that never saw the sentence they are asked about. */
    public Scorecard crossValidated() {
        List<List<LearntRelation>> found = new ArrayList<>(Collections.nCopies(rows.size(), List.of()));
        for (int fold = 0; fold < FOLDS; fold++) {
            RelationLayer layer = learn(fold);
            for (int row = fold; row < rows.size(); row += FOLDS) {
                found.set(row, found(layer, row));
            }
        }
        return scorecard(found);
    }

    /**
     * The scores of the shipped weights where spans are found, not given: a relation counts as found where its type is
     * right and both of its spans overlap the right ones.
     */
    public static Scorecard endToEnd(Path file, Supplier<SpanReader> reader) {
        List<Row> rows = RelationsFile.read(file).rows();
        SpanReader spans = reader.get();
        RelationLayer layer = RelationLayer.load();
        List<List<LearntRelation>> found = rows.stream()
                .map(row -> spans.find(row.sentence().article())
                        .map(answer ->
                                new FoundRelations(row, answer.spans()).inTermsOf(layer.relations(answer.scene())))
                        .orElse(List.of()))
                .toList();
        return new RelationsEvaluation(rows, List.of()).scorecard(found);
    }

    /** Learns from all sentences of the file. */
    public RelationLayer learn() {
        return learn(-1);
    }

    private RelationLayer learn(int without) {
        return new RelationLearner()
                .learn(IntStream.range(0, rows.size())
                        .filter(row -> row % FOLDS != without)
                        .boxed()
                        .flatMap(row -> scenes.get(row).stream()
                                .map(scene -> new LabelledSentence(
                                        scene, rows.get(row).relations())))
                        .toList());
    }

    private List<LearntRelation> found(RelationLayer layer, int row) {
        return scenes.get(row).map(layer::relations).orElse(List.of());
    }

    private Scorecard scorecard(List<List<LearntRelation>> found) {
        List<ScoredLine> lines = allLines(found);
        Map<String, Number> scores = new LinkedHashMap<>();
        RelationScores whole = RelationScores.of(lines);
        scores.put("f1", whole.f1());
        scores.put("precision", whole.precision());
        scores.put("recall", whole.recall());
        scores.put(
                "baselineF1",
                RelationScores.of(allLines(TypeDistanceTable.crossValidated(rows, FOLDS)))
                        .f1());
        lines.stream()
                .map(ScoredLine::kind)
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(type -> scores.put(
                        type,
                        RelationScores.of(lines.stream()
                                        .filter(line -> line.kind().equals(type))
                                        .toList())
                                .f1()));
        return new Scorecard(scores, lines);
    }

    private List<ScoredLine> allLines(List<List<LearntRelation>> found) {
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(row -> lines(row, found.get(row)).stream())
                .toList();
    }

    private List<ScoredLine> lines(int number, List<LearntRelation> found) {
        Row row = rows.get(number);
        List<ScoredLine> lines = new ArrayList<>();
        for (LearntRelation gold : row.relations()) {
            Optional<LearntRelation> match =
                    found.stream().filter(answer -> same(gold, answer)).findFirst();
            lines.add(line(row, gold.type(), words(row, gold), match.map(answer -> words(row, answer))));
        }
        found.stream()
                .filter(answer -> row.relations().stream().noneMatch(gold -> same(gold, answer)))
                .forEach(answer -> lines.add(line(row, answer.type(), "", Optional.of(words(row, answer)))));
        return lines;
    }

    private static boolean same(LearntRelation one, LearntRelation other) {
        return one.type().equals(other.type()) && one.head() == other.head() && one.tail() == other.tail();
    }

    private static ScoredLine line(Row row, String type, String gold, Optional<String> answer) {
        boolean right = !gold.isEmpty() && answer.isPresent();
        return new ScoredLine(
                row.sentence().article().location(),
                type,
                gold,
                answer.orElse(""),
                right ? 1 : 0,
                right ? "found" : gold.isEmpty() ? "found, and not in the data" : "not found");
    }

    private static String words(Row row, LearntRelation relation) {
        return text(row, relation.head()) + " " + relation.type() + " " + text(row, relation.tail());
    }

    private static String text(Row row, int entity) {
        return entity < row.entities().size() ? row.text(entity) : "something else";
    }
}
