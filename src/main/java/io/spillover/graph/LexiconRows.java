package io.spillover.graph;

import io.spillover.document.Entity;
import io.spillover.lexicon.EntityId;
import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.Name;
import io.spillover.lexicon.NameKind;
import io.spillover.lexicon.Relation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The rows of the lexicon as triples: of an entity its names, its type and its relations, and the names and types of
 * what it relates to.
 *
 * <p>Relations from others to the entity count only where few others have the same: the maker of a product, but not every
 * company that is based in a country.
 */
final class LexiconRows {

    private static final int FEW = 3;

    private final Iris iris;
    private final Lexicon lexicon;

    LexiconRows(Iris iris, Lexicon lexicon) {
        this.iris = iris;
        this.lexicon = lexicon;
    }

    /**
     * What an article that names the entity brings into the background; of one that the lexicon lacks only whose version it
     * is.
     */
    Set<Triple> of(String entityId) {
        Triples triples = new Triples();
        lexicon.familyOf(entityId).ifPresent(family -> version(triples, entityId, family.entity()));
        if (lexicon.entry(entityId).isPresent()) {
            names(triples, entityId);
            relations(entityId).forEach(relation -> {
                triples.add(
                        iris.at(relation.subjectId()),
                        Vocabulary.term(relation.predicate()),
                        iris.at(relation.objectId()));
                names(triples, relation.subjectId());
                names(triples, relation.objectId());
            });
        }
        return triples.collected();
    }

    /** A version of a known product is made by who makes the product. */
    private void version(Triples triples, String entityId, Entity family) {
        triples.add(iris.at(entityId), Vocabulary.VARIANT_OF, iris.entity(family));
        names(triples, family.id());
        for (Entity maker : lexicon.subjectsOf("makes", entityId)) {
            triples.add(iris.entity(maker), Vocabulary.term("makes"), iris.at(entityId));
            names(triples, maker.id());
        }
    }

    /** The entities whose rows may state the same triple as this one's: itself, and what stands in a relation to it. */
    Set<String> neighbours(String entityId) {
        Set<String> neighbours = new LinkedHashSet<>();
        neighbours.add(entityId);
        lexicon.relations(entityId).forEach(relation -> neighbours.add(relation.objectId()));
        lexicon.relationsTo(entityId).forEach(relation -> neighbours.add(relation.subjectId()));
        lexicon.familyOf(entityId).ifPresent(family -> {
            neighbours.add(family.entity().id());
            lexicon.subjectsOf("makes", entityId).forEach(maker -> neighbours.add(maker.id()));
        });
        return neighbours;
    }

    /** Type, names and attributes of an entity; nothing of one that the lexicon lacks. */
    Set<Triple> names(String entityId) {
        Triples triples = new Triples();
        names(triples, entityId);
        return triples.collected();
    }

    /** The entities of the lexicon that bear a name, the likeliest first. */
    List<Node> named(String name) {
        return lexicon.named(name).stream()
                .map(entry -> iris.entity(entry.entity()))
                .toList();
    }

    /** What an entity of that name would be called if only texts knew it: one name for each kind. */
    List<Node> possibleIds(String name) {
        return lexicon.types().all().stream()
                .map(type -> EntityId.of(lexicon.types(), type, name))
                .distinct()
                .map(iris::at)
                .toList();
    }

    /** Another digest is another background. */
    String digest() {
        return lexicon.digest();
    }

    private List<Relation> relations(String entityId) {
        Stream<Relation> fromFew =
                lexicon.relationsTo(entityId).stream()
                        .collect(Collectors.groupingBy(Relation::predicate))
                        .values()
                        .stream()
                        .filter(same -> same.size() <= FEW)
                        .flatMap(List::stream);
        return Stream.concat(lexicon.relations(entityId).stream(), fromFew).toList();
    }

    private void names(Triples triples, String entityId) {
        lexicon.entry(entityId).ifPresent(entry -> {
            Entity entity = entry.entity();
            Node node = iris.entity(entity);
            triples.type(node, Vocabulary.term(entity.type())).add(node, RDFS.label.asNode(), entity.label());
            if (lexicon.types().isA(entity.type(), "Topic")) {
                triples.add(node, SKOS.inScheme.asNode(), Vocabulary.TOPICS)
                        .add(node, SKOS.prefLabel.asNode(), entity.label());
            }
            entry.attributes().forEach((attribute, value) -> triples.add(node, Vocabulary.term(attribute), value));
            entry.names().stream()
                    .filter(LexiconRows::isOwnName)
                    .map(Name::text)
                    .filter(text -> !text.equals(entity.label()))
                    .forEach(text -> triples.add(node, SKOS.altLabel.asNode(), NodeFactory.createLiteralString(text)));
        });
    }

    /** A metonym or a demonym is no name of the entity: Beijing is not China. */
    private static boolean isOwnName(Name name) {
        return name.kind() != NameKind.METONYM && name.kind() != NameKind.DEMONYM;
    }
}
