package io.spillover.verdict;

import io.spillover.graph.ArticleRow;
import io.spillover.graph.Iris;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Vocabulary;
import io.spillover.infer.Inferences;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Keeps what follows from a store in step with what it says: inferences with their proofs, and verdicts.
 *
 * <p>Called within the transaction that changed the store, so that both commit together.
 */
public final class Conclusions {
    private final Inferences inferences;
    private final VerdictJudge judge;

    public Conclusions(Inferences inferences, VerdictJudge judge) {
        this.inferences = inferences;
        this.judge = judge;
    }

    /** Draws all anew: every article's verdicts too. */
    public void drawAnew(KnowledgeGraph graph) {
        write(graph, graph.articles().stream().map(ArticleRow::id).toList(), Set.of());
    }

    /** Draws the store's inferences anew, and the verdicts of these articles; those of the others stand. */
    public void draw(KnowledgeGraph graph, Collection<String> changed) {
        Iris iris = graph.iris();
        Set<Node> standing = graph.articles().stream()
                .filter(article -> !changed.contains(article.id()))
                .map(article -> iris.article(article.id()))
                .collect(Collectors.toSet());
        List<String> there = changed.stream().filter(graph::contains).toList();
        write(graph, there, verdictsOf(graph.inferred(), standing));
    }

    private void write(KnowledgeGraph graph, List<String> articles, Set<Triple> kept) {
        VerdictTriples verdicts = new VerdictTriples(graph.iris());
        for (String article : articles) {
            verdicts.add(graph.iris().article(article), verdicts(graph, Optional.of(article)));
        }
        Graph facts = graph.factsOf(Optional.empty());
        Inferences.Drawn drawn = inferences.draw(facts);
        verdicts.add(Vocabulary.WHOLE_STORE, judge.judge(facts, drawn.statements()));
        List<Triple> all = new ArrayList<>(kept);
        all.addAll(drawn.statements());
        all.addAll(drawn.proofs());
        all.addAll(verdicts.all());
        graph.replaceInferred(new LinkedHashSet<>(all));
    }

    private List<Verdict> verdicts(KnowledgeGraph graph, Optional<String> article) {
        Graph facts = graph.factsOf(article);
        return judge.judge(facts, inferences.draw(facts).statements());
    }

    /** The triples of the verdicts of some scopes, with their contributions. */
    private static Set<Triple> verdictsOf(Set<Triple> inferred, Set<Node> scopes) {
        Set<Node> nodes = new HashSet<>();
        inferred.stream()
                .filter(triple -> triple.getPredicate().equals(Vocabulary.SCOPE) && scopes.contains(triple.getObject()))
                .forEach(triple -> nodes.add(triple.getSubject()));
        Set<Node> parts = inferred.stream()
                .filter(triple ->
                        triple.getPredicate().equals(Vocabulary.CONTRIBUTION) && nodes.contains(triple.getSubject()))
                .map(Triple::getObject)
                .collect(Collectors.toSet());
        nodes.addAll(parts);
        return inferred.stream()
                .filter(triple -> nodes.contains(triple.getSubject()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
