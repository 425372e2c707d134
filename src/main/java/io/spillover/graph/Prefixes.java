package io.spillover.graph;

import java.util.Map;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;

/** The prefixes that queries may use and Turtle is written with. */
public final class Prefixes {

    private Prefixes() {}

    /** Prefix to namespace; {@code id:} is the base of instances. */
    public static Map<String, String> of(Iris iris) {
        return Map.ofEntries(
                Map.entry("so", Vocabulary.NAMESPACE),
                Map.entry("id", iris.base()),
                Map.entry("dcterms", DCTerms.NS),
                Map.entry("nif", ReusedTerms.NIF),
                Map.entry("owl", OWL.NS),
                Map.entry("prov", ReusedTerms.PROV),
                Map.entry("rdf", RDF.uri),
                Map.entry("rdfs", RDFS.uri),
                Map.entry("schema", ReusedTerms.SCHEMA),
                Map.entry("skos", SKOS.uri),
                Map.entry("xsd", XSD.NS));
    }
}
