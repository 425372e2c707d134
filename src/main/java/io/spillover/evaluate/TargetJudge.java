package io.spillover.evaluate;

import io.spillover.evaluate.VerdictEvaluation.Answer;
import io.spillover.extract.learnt.CueLayer;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.source.Articles;
import io.spillover.verdict.ArticleVerdicts;
import io.spillover.verdict.Horizon;
import io.spillover.verdict.Label;
import io.spillover.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/** Answers as the tool does for an article of its own: read, linked, drawn from and judged; nothing is stored. */
public final class TargetJudge implements Function<LabelledTarget, Answer> {
    private final KnowledgeGraph graph;
    private final ArticleVerdicts verdicts;
    private final TargetReader reader;
    private final Articles articles;

    /** Judges beside a store, whose names and merges count, as if each text were an article of it. */
    public TargetJudge(KnowledgeGraph graph, ArticleVerdicts verdicts, TargetReader reader, Articles articles) {
        this.graph = graph;
        this.verdicts = verdicts;
        this.reader = reader;
        this.articles = articles;
    }

    /** The same with other weights of cues. */
    TargetJudge with(CueLayer cues) {
        return new TargetJudge(graph, verdicts, reader.with(cues), articles);
    }

    /** The cues of what a text says of its target, good or bad. */
    List<String> cues(LabelledTarget row) {
        return read(row).cues();
    }

    private TargetReader.Read read(LabelledTarget row) {
        return reader.read(articles.of(row.text(), row.id(), Optional.empty()), row.target());
    }

    @Override
    public Answer apply(LabelledTarget row) {
        TargetReader.Read read = read(row);
        Optional<Node> target = target(row, read);
        ArticleVerdicts.Apart judged = verdicts.apart(graph, read.reading());
        Map<String, Label> besides = new LinkedHashMap<>();
        besides.put("wordList", labelOf(read.wordBalance()));
        besides.put("rulesAlone", label(judged.rules(), target));
        besides.put("cuesAlone", label(judged.tones(), target));
        return find(judged.both(), target)
                .map(verdict -> answer(verdict, besides))
                .orElseGet(() -> new Answer(Label.NEUTRAL, 0, verdicts.silence().doubleValue(), "no verdict", besides));
    }

    private static Label labelOf(int balance) {
        return balance == 0 ? Label.NEUTRAL : balance > 0 ? Label.BULLISH : Label.BEARISH;
    }

    private static Label label(List<Verdict> judged, Optional<Node> target) {
        return find(judged, target).map(Verdict::label).orElse(Label.NEUTRAL);
    }

    private static Optional<Verdict> find(List<Verdict> judged, Optional<Node> target) {
        return judged.stream()
                .filter(verdict -> verdict.horizon() == Horizon.SHORT)
                .filter(verdict -> target.filter(verdict.target()::equals).isPresent())
                .findFirst();
    }

    private Optional<Node> target(LabelledTarget row, TargetReader.Read read) {
        return read.target()
                .map(entity -> graph.iris().at(entity.id()))
                .or(() -> graph.resolveEntity(row.target()).stream().findFirst());
    }

    private static Answer answer(Verdict verdict, Map<String, Label> besides) {
        return new Answer(
                verdict.label(),
                verdict.score().doubleValue(),
                verdict.confidence().doubleValue(),
                verdict.contributions().stream()
                        .findFirst()
                        .map(one -> one.signal().effect().getLocalName() + " " + one.amount())
                        .orElse("nothing speaks for a move"),
                besides);
    }
}
