package io.spillover.export;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Vocabulary;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;

/** The kinds of entities: the lexicon's where it has one, else what articles say; of several the first by name. */
final class EntityTypes {

    private final KnowledgeGraph graph;
    private final Set<Node> kinds;

    EntityTypes(KnowledgeGraph graph) {
        this.graph = graph;
        this.kinds = graph.ontology().instancesOf(OWL.Class.asNode()).stream()
                .filter(type -> graph.ontology().withSuperclasses(type).contains(Vocabulary.ENTITY_CLASS))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The classes of entities. */
    Set<Node> kinds() {
        return kinds;
    }

    /** The local name of an entity's class; empty where none is known. */
    String of(Node entity) {
        String known = in(graph.iris().background(), entity);
        return known.isEmpty() ? in(Node.ANY, entity) : known;
    }

    private String in(Node from, Node entity) {
        TreeSet<String> names = new TreeSet<>();
        graph.each(from, entity, RDF.type.asNode(), Node.ANY, quad -> {
            if (kinds.contains(quad.getObject())) {
                names.add(Vocabulary.localName(quad.getObject()));
            }
        });
        return names.isEmpty() ? "" : names.first();
    }
}
