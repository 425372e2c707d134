package io.spillover.graph;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Triple;

/**
 * What is known before any article: the ontology, how effects travel between markets, and of the lexicon the rows of
 * entities.
 *
 * <p>Immutable once loaded, so any thread may read it.
 */
public final class Background {

    private final Iris iris;
    private final Ontology ontology;

    private Background(Iris iris, Ontology ontology) {
        this.iris = iris;
        this.ontology = ontology;
    }

    /** The background of a store without a lexicon. */
    public static Background load(Path ontologyFolder, Iris iris) {
        return new Background(iris, Ontology.load(ontologyFolder, iris));
    }

    public Iris iris() {
        return iris;
    }

    public Ontology ontology() {
        return ontology;
    }

    /** What stands in the background of every store. */
    Set<Triple> always() {
        Set<Triple> triples = new LinkedHashSet<>();
        ontology.terms().find().forEach(triples::add);
        ontology.transmission().find().forEach(triples::add);
        return triples;
    }
}
