package io.spillover.graph;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * An article's triples as they were read, and as they stand under merges: the one from the other, both ways.
 *
 * <p>Under merges, the article speaks of the entity that another is, in mentions, claims and figures; its facts are drawn
 * anew from its claims. What a triple was before stays in the article's graph as an {@code rdf:Statement}, and so does a
 * triple that was there already when another became the same: with these the way back leads exactly to where it began.
 */
final class AsRead {

    private final Iris iris;
    private final Node article;

    /** @param article its IRI, which is the name of its graph too */
    AsRead(Iris iris, Node article) {
        this.iris = iris;
        this.article = article;
    }

    /** What stands in the article's graph. */
    Set<Triple> standing(Set<Triple> read, Merges merges) {
        if (read.stream().noneMatch(merges::concern)) {
            return read;
        }
        Set<Triple> said = withoutFacts(read);
        Set<Triple> kept = said.stream().filter(merges::concern).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<Triple> replacements = replacements(kept, merges);
        said.stream().filter(replacements::contains).forEach(kept::add);
        said.removeAll(kept);
        said.addAll(replacements);
        Triples standing = new Triples().addAll(said);
        kept.forEach(triple -> keep(triple, standing));
        return standing.addAll(FactTriples.of(iris, said)).collected();
    }

    /** What was read, before the merges under which it stands. */
    Set<Triple> read(Set<Triple> standing, Merges merges) {
        Graph graph = GraphFactory.createDefaultGraph();
        standing.forEach(graph::add);
        Set<Node> statements = graph.find(Node.ANY, RDF.type.asNode(), RDF.Statement.asNode())
                .mapWith(Triple::getSubject)
                .toSet();
        if (statements.isEmpty()) {
            return standing;
        }
        Set<Triple> kept = statements.stream()
                .map(statement -> kept(new Properties(graph, statement)))
                .collect(Collectors.toSet());
        Set<Triple> said = withoutFacts(standing);
        said.removeIf(triple -> statements.contains(triple.getSubject()));
        said.removeAll(replacements(kept, merges));
        said.addAll(kept);
        return new Triples().addAll(said).addAll(FactTriples.of(iris, said)).collected();
    }

    private Set<Triple> withoutFacts(Set<Triple> triples) {
        Set<Triple> rest = new LinkedHashSet<>(triples);
        rest.removeAll(FactTriples.of(iris, triples));
        return rest;
    }

    private static Set<Triple> replacements(Collection<Triple> triples, Merges merges) {
        Set<Triple> replacements = new HashSet<>();
        triples.forEach(triple -> replacements.addAll(merges.of(triple)));
        return replacements;
    }

    private void keep(Triple triple, Triples standing) {
        Node statement = iris.at(iris.path(article) + "/as-read/" + Iris.hash(triple.toString()));
        standing.type(statement, RDF.Statement.asNode())
                .add(statement, RDF.subject.asNode(), triple.getSubject())
                .add(statement, RDF.predicate.asNode(), triple.getPredicate())
                .add(statement, RDF.object.asNode(), triple.getObject());
    }

    private static Triple kept(Properties statement) {
        return Triple.create(
                statement.required(RDF.subject.asNode()),
                statement.required(RDF.predicate.asNode()),
                statement.required(RDF.object.asNode()));
    }
}
