package io.spillover.serve;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Vocabulary;
import io.spillover.verdict.Explanations;
import io.spillover.verdict.WhyNot;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Why one entity does not stand in a relation to another, as a tree: which rules come near, and what each lacks. */
final class WhyNotQuestion implements Question {
    private final Explanations explanations;

    WhyNotQuestion(Explanations explanations) {
        this.explanations = explanations;
    }

    @Override
    public Object answer(KnowledgeGraph graph, Parameters asked) {
        Things things = new Things(graph);
        Node from = things.known(asked.needed("from"));
        Node to = things.known(asked.needed("to"));
        Node relation = relation(graph, asked.text("relation").orElse("exposedTo"));
        Optional<String> scope =
                asked.text("article").filter(id -> !id.equals("*")).map(things::articleId);
        boolean all = asked.text("all").isPresent();
        WhyNot whyNot = explanations.whyNot(graph, scope, all);
        if (whyNot.holds(from, relation, to)) {
            throw new SpilloverException(
                    Kind.USAGE,
                    graph.labelOf(from) + " " + Things.words(Vocabulary.localName(relation)) + " " + graph.labelOf(to)
                            + ": that holds; /api/entity lists it with its id, and /api/explain tells why.");
        }
        return new ProofViews(graph, things).tree(whyNot.statement(from, relation, to));
    }

    private static Node relation(KnowledgeGraph graph, String word) {
        Node relation = Vocabulary.term(word);
        if (!word.matches("[A-Za-z]+") || !graph.ontology().isRelation(relation)) {
            throw new SpilloverException(
                    Kind.USAGE,
                    "The vocabulary has no relation '" + word
                            + "'; name one such as exposedTo, atRiskFrom or sellsTo.");
        }
        return relation;
    }
}
