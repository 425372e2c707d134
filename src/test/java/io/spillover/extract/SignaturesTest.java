package io.spillover.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.lexicon.TypeHierarchy;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What pattern files take, the ontology's shapes admit: no claim is read only to be refused by the store. */
final class SignaturesTest {
    private static final Model ONTOLOGY = RDFDataMgr.loadModel("ontology/spillover.ttl");
    private static final TypeHierarchy TYPES = TypeHierarchy.load(Path.of("ontology/lexicon/types.tsv"));
    private static final String TERMS = ONTOLOGY.getNsPrefixURI("so");

    @TestFactory
    Stream<DynamicTest> every_type_that_a_relation_takes_is_one_of_the_ontologys() {
        return Relations.files().stream().map(file -> DynamicTest.dynamicTest(file.predicate(), () -> check(file)));
    }

    private static void check(RelationFile file) {
        List<String> subjects = admitted(file.predicate(), "subjectType");
        List<String> objects = admitted(file.predicate(), "objectType");
        assertThat(file.signatures()).isNotEmpty().allSatisfy(signature -> {
            assertThat(signature.subjects()).allSatisfy(type -> assertAdmitted(type, subjects));
            assertThat(signature.objects()).allSatisfy(type -> assertAdmitted(type, objects));
        });
    }

    /** A phrase is of the type that its words tell, and is judged by that. */
    private static void assertAdmitted(String type, List<String> admitted) {
        assertThat(type.equals("Phrase") || admitted.stream().anyMatch(wider -> TYPES.isA(type, wider)))
                .as("%s is one of %s", type, admitted)
                .isTrue();
    }

    private static List<String> admitted(String predicate, String side) {
        Resource term = ONTOLOGY.getResource(TERMS + predicate);
        Property property = ONTOLOGY.createProperty(TERMS, side);
        return ONTOLOGY.listObjectsOfProperty(term, property).toList().stream()
                .map(RDFNode::asResource)
                .map(Resource::getLocalName)
                .toList();
    }
}
