package io.spillover.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.Relation;
import io.spillover.lexicon.TypeHierarchy;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

final class OntologyTest {

    private final Ontology ontology = TestGraph.background().ontology();

    @Test
    void every_term_has_a_label_and_a_comment() {
        assertThat(terms()).isNotEmpty().allSatisfy(term -> assertThat(
                        ontology.terms().contains(term, RDFS.label.asNode(), Node.ANY)
                                && ontology.terms().contains(term, RDFS.comment.asNode(), Node.ANY))
                .as("%s has a label and a comment", term)
                .isTrue());
    }

    @Test
    void every_term_that_java_names_is_defined() {
        assertThat(terms()).containsAll(namedInJava());
    }

    @Test
    void java_names_every_term_that_is_no_piece_of_knowledge() {
        Set<Node> structural = new LinkedHashSet<>(terms());
        structural.removeAll(knowledge());
        assertThat(namedInJava()).containsAll(structural);
    }

    @Test
    void the_terms_that_others_refer_to_are_defined() {
        Set<Node> terms = new LinkedHashSet<>(terms());
        ontology.transmission()
                .find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .forEachRemaining(triple -> terms.add(triple.getSubject()));
        assertThat(Stream.of(ontology.terms(), ontology.transmission(), ontology.shapes())
                        .flatMap(graph -> graph.find().toList().stream())
                        .flatMap(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
                        .filter(Vocabulary::isTerm)
                        .collect(Collectors.toSet()))
                .allSatisfy(term -> assertThat(terms).contains(term));
    }

    @Test
    void the_kinds_of_entities_are_those_of_the_lexicon() {
        TypeHierarchy types = TypeHierarchy.load(TestGraph.home().resolve("ontology/lexicon/types.tsv"));
        assertThat(kindsOfEntities().stream().map(Vocabulary::localName))
                .containsExactlyInAnyOrderElementsOf(types.all());
        assertThat(types.all()).allSatisfy(type -> assertThat(ontology.withSuperclasses(Vocabulary.term(type)).stream()
                        .map(Vocabulary::localName))
                .isEqualTo(Stream.concat(Stream.of(type), types.ancestors(type).stream())
                        .toList()));
    }

    @Test
    void every_predicate_says_what_it_may_join() {
        Set<Node> kinds = kindsOfEntities();
        assertThat(ontology.backgroundPredicates()).allSatisfy(predicate -> {
            for (Node end : List.of(Vocabulary.SUBJECT_TYPE, Vocabulary.OBJECT_TYPE)) {
                assertThat(ontology.terms().find(predicate, end, Node.ANY).toList())
                        .as("%s of %s", end, predicate)
                        .isNotEmpty()
                        .allSatisfy(triple -> assertThat(kinds).contains(triple.getObject()));
            }
        });
    }

    @Test
    void every_relation_of_the_lexicon_is_a_predicate_that_it_may_state() {
        Set<String> known = ontology.backgroundPredicates().stream()
                .map(Vocabulary::localName)
                .collect(Collectors.toSet());
        assertThat(Lexicon.load(TestGraph.home().resolve("ontology/lexicon"), List.of())
                        .allRelations()
                        .map(Relation::predicate)
                        .distinct())
                .allSatisfy(predicate -> assertThat(known).contains(predicate));
    }

    @Test
    void nothing_is_imported() {
        assertThat(ontology.terms().contains(Node.ANY, OWL.imports.asNode(), Node.ANY))
                .isFalse();
    }

    /** Whatever the core ontology gives a type. */
    private Set<Node> terms() {
        return ontology.terms().find(Node.ANY, RDF.type.asNode(), Node.ANY).toList().stream()
                .map(Triple::getSubject)
                .filter(Vocabulary::isTerm)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<Node> kindsOfEntities() {
        return terms().stream()
                .filter(term -> ontology.withSuperclasses(term).contains(Vocabulary.ENTITY_CLASS))
                .collect(Collectors.toSet());
    }

    /** What a new predicate, metric or kind of entity adds to: Java needs to know none of them. */
    private Set<Node> knowledge() {
        Set<Node> knowledge = new HashSet<>(kindsOfEntities());
        knowledge.addAll(ontology.backgroundPredicates());
        knowledge.addAll(ontology.instancesOf(Vocabulary.METRIC_CLASS));
        knowledge.addAll(ontology.instancesOf(Vocabulary.EXPOSURE_KIND));
        return knowledge;
    }

    private static Set<Node> namedInJava() {
        return Arrays.stream(Vocabulary.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Node.class)
                .map(field -> {
                    try {
                        return (Node) field.get(null);
                    } catch (IllegalAccessException hidden) {
                        throw new AssertionError(hidden);
                    }
                })
                .collect(Collectors.toSet());
    }
}
