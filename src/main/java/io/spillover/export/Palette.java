package io.spillover.export;

import io.spillover.graph.Ontology;
import io.spillover.graph.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;

/**
 * Colours of entities by their type: one for each family of types, so that a picture has few and they tell apart.
 *
 * <p>The tones follow Tableau's palette of ten for categories; white and black letters are readable beside all of them.
 */
final class Palette {

    static final String UNKNOWN = "#9aa0a6";

    /** Class and colour; a type has the colour of the nearest of its classes that is here. */
    private static final Map<String, String> COLOURS = Map.ofEntries(
            Map.entry("Company", "#4e79a7"),
            Map.entry("Organization", "#76a5cf"),
            Map.entry("Government", "#b07aa1"),
            Map.entry("Regulator", "#b07aa1"),
            Map.entry("Court", "#b07aa1"),
            Map.entry("Person", "#f28e2b"),
            Map.entry("Place", "#59a14f"),
            Map.entry("Product", "#2aa198"),
            Map.entry("Asset", "#edc948"),
            Map.entry("RiskTopic", "#e15759"),
            Map.entry("Control", "#86bc5b"),
            Map.entry("PolicyInstrument", "#d37295"),
            Map.entry("MarketFactor", "#d7a33f"),
            Map.entry("Topic", "#bab0ac"),
            Map.entry("Event", "#9c755f"));

    private final Ontology ontology;

    Palette(Ontology ontology) {
        this.ontology = ontology;
    }

    /** Six hexadecimal digits behind a hash sign. */
    String colour(String type) {
        return family(type).map(name -> COLOURS.getOrDefault(name, UNKNOWN)).orElse(UNKNOWN);
    }

    /** The class that gives a type its colour. */
    Optional<String> family(String type) {
        return type.isEmpty()
                ? Optional.empty()
                : ontology.withSuperclasses(Vocabulary.term(type)).stream()
                        .map(Vocabulary::localName)
                        .filter(COLOURS::containsKey)
                        .findFirst();
    }

    /** The name of a family, in words. */
    String name(String family) {
        return ontology.terms()
                .find(Vocabulary.term(family), RDFS.label.asNode(), Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .nextOptional()
                .orElse(family);
    }

    /** The classes of entities, by name. */
    List<String> types() {
        return ontology.instancesOf(OWL.Class.asNode()).stream()
                .filter(type -> ontology.withSuperclasses(type).contains(Vocabulary.ENTITY_CLASS))
                .map(Vocabulary::localName)
                .sorted()
                .toList();
    }

    /** A quarter of the colour on white. */
    static String tint(String colour) {
        StringBuilder tint = new StringBuilder("#");
        for (int at = 1; at < 7; at += 2) {
            int channel = Integer.parseInt(colour.substring(at, at + 2), 16);
            tint.append("%02x".formatted(255 - (255 - channel) / 4));
        }
        return tint.toString();
    }
}
