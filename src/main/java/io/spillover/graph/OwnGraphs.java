package io.spillover.graph;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.shared.UpdateDeniedException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The store as a dataset that updates see: all of it can be read, and users' own graphs can be changed.
 *
 * <p>What articles say, what is drawn from it and what the store keeps about itself lie in graphs below the base, and stay
 * as they are: {@code ingest}, {@code forget} and {@code infer} change them and keep them in step with each other. Own
 * graphs may have any other name; {@link Iris#own} stands for the default graph. They must not say what rules and
 * verdicts would take for the word of an article, so nothing that is drawn hangs on them and no proof breaks.
 *
 * <p>Within a transaction that writes, what is found is copied before it is handed out, because TDB2 (5.6.0) loses triples
 * where a live graph is read and written in one go.
 */
final class OwnGraphs extends DatasetGraphWrapper {

    /** What the store says by itself of things below its base. */
    private static final Set<Node> NAMES =
            Set.of(RDF.type.asNode(), RDFS.label.asNode(), SKOS.altLabel.asNode(), SKOS.prefLabel.asNode());

    private final DatasetGraph all;
    private final Iris iris;

    OwnGraphs(DatasetGraph all, Iris iris) {
        super(all);
        this.all = all;
        this.iris = iris;
    }

    /** The graph that a change of this one is for, which must be a user's own. */
    Node changeable(Node graph) {
        if (graph == null || Quad.isDefaultGraph(graph)) {
            return iris.own();
        }
        if (!isOwn(graph)) {
            throw new UpdateDeniedException(
                    "The graph <" + graph + "> is the store's own, and updates cannot change it; use"
                            + " ingest, forget or infer, or name a graph that is not below " + iris.base() + ".");
        }
        return graph;
    }

    private boolean isOwn(Node graph) {
        return graph.equals(iris.own()) || (graph.isURI() && !iris.isBelow(graph) && !Quad.isUnionGraph(graph));
    }

    /** Refuses what would be taken for the word of an article or of a rule. */
    private void refuseOthersWords(Node subject, Node predicate, Node object) {
        boolean isName = NAMES.contains(predicate) && iris.isBelow(subject);
        boolean isType = predicate.equals(RDF.type.asNode()) && Vocabulary.isTerm(object);
        if (Vocabulary.isTerm(predicate) || ReusedTerms.isOfArticles(predicate) || isType || isName) {
            throw new UpdateDeniedException("An update cannot say <" + predicate + "> of <" + subject
                    + ">, for that is what articles are read for; use a property of your own.");
        }
    }

    @Override
    public void add(Quad quad) {
        add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public void add(Node graph, Node subject, Node predicate, Node object) {
        Node own = changeable(graph);
        refuseOthersWords(subject, predicate, object);
        all.add(own, subject, predicate, object);
    }

    @Override
    public void delete(Quad quad) {
        delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public void delete(Node graph, Node subject, Node predicate, Node object) {
        all.delete(changeable(graph), subject, predicate, object);
    }

    @Override
    public void deleteAny(Node graph, Node subject, Node predicate, Node object) {
        Iter.toList(all.find(changeable(graph), subject, predicate, object)).forEach(all::delete);
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        Node own = changeable(name);
        graph.find().toList().forEach(triple -> add(Quad.create(own, triple)));
    }

    @Override
    public void removeGraph(Node name) {
        deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
    }

    /** Empties users' own graphs. */
    @Override
    public void clear() {
        listGraphNodes().forEachRemaining(this::removeGraph);
    }

    /** The names of users' own graphs: what "all graphs" means where they are to be emptied. */
    @Override
    public Iterator<Node> listGraphNodes() {
        List<Node> own = new ArrayList<>();
        all.listGraphNodes().forEachRemaining(graph -> {
            if (isOwn(graph)) {
                own.add(graph);
            }
        });
        return own.iterator();
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createNamedGraph(this, iris.own());
    }

    @Override
    public Graph getGraph(Node name) {
        return GraphView.createNamedGraph(this, name);
    }

    @Override
    public Graph getUnionGraph() {
        return GraphView.createUnionGraph(this);
    }

    /** None: what an upload abbreviates is nothing to others. */
    @Override
    public PrefixMap prefixes() {
        return PrefixMapFactory.create();
    }

    @Override
    public Iterator<Quad> find() {
        return still(all.find());
    }

    @Override
    public Iterator<Quad> find(Quad quad) {
        return still(all.find(quad));
    }

    @Override
    public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
        return still(all.find(graph, subject, predicate, object));
    }

    @Override
    public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
        return still(all.findNG(graph, subject, predicate, object));
    }

    private Iterator<Quad> still(Iterator<Quad> live) {
        return all.transactionMode() == ReadWrite.WRITE ? Iter.toList(live).iterator() : live;
    }
}
