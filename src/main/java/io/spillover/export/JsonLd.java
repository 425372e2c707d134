package io.spillover.export;

import com.fasterxml.jackson.core.JsonGenerator;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.ReusedTerms;
import io.spillover.graph.Vocabulary;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;

/**
 * Writes JSON-LD 1.1, one object a line: what Turtle says, and behind each claim and each figure its quote as a Web
 * Annotation (w3.org/TR/annotation-model), by the words themselves and by their place in the article.
 *
 * <p>Terms of the ontology are keys as they are, instances are paths below the base, and the properties that join things
 * have these paths as plain texts. The keys of annotations hold within annotations only.
 */
final class JsonLd implements StatementFormat {

    private static final String OA = "http://www.w3.org/ns/oa#";
    private static final String PLAIN_PATH = "[a-z-]+(/[\\w~-][\\w.~-]*)+";

    private final KnowledgeGraph graph;
    private final Map<String, String> prefixes;
    private final Set<Node> joining;

    JsonLd(KnowledgeGraph graph, Map<String, String> prefixes) {
        this.graph = graph;
        this.prefixes = prefixes;
        this.joining = graph.ontology().instancesOf(OWL.ObjectProperty.asNode()).stream()
                .filter(Vocabulary::isTerm)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void write(Statements statements, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.to(out)) {
            json.writeStartObject();
            context(json);
            json.writeArrayFieldStart("@graph");
            try (Behind behind = new Behind()) {
                Quotes quotes = new Quotes();
                statements.send(description -> {
                    Thing thing = thing(description);
                    Optional<Quote> quote = quotes.of(thing);
                    behind.add(() -> write(json, thing, quote));
                });
                behind.finish();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void context(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("@context");
        json.writeNumberField("@version", 1.1);
        json.writeStringField("@base", graph.iris().base());
        json.writeStringField("@vocab", Vocabulary.NAMESPACE);
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            json.writeStringField(prefix.getKey(), prefix.getValue());
        }
        json.writeStringField("oa", OA);
        for (Node property : sorted(joining)) {
            reference(json, Vocabulary.localName(property), property.getURI());
        }
        scope(json, "Annotation", List.of("body", "target"), List.of("oa:hasBody", "oa:hasTarget"), "@id");
        scope(
                json,
                "SpecificResource",
                List.of("source", "selector"),
                List.of("oa:hasSource", "oa:hasSelector"),
                "@id");
        scope(
                json,
                "TextQuoteSelector",
                List.of("exact", "prefix", "suffix"),
                List.of("oa:exact", "oa:prefix", "oa:suffix"),
                "xsd:string");
        scope(
                json,
                "TextPositionSelector",
                List.of("start", "end"),
                List.of("oa:start", "oa:end"),
                "xsd:nonNegativeInteger");
        json.writeEndObject();
    }

    private static List<Node> sorted(Set<Node> terms) {
        return terms.stream()
                .sorted((one, other) -> one.getURI().compareTo(other.getURI()))
                .toList();
    }

    private static void reference(JsonGenerator json, String term, String iri) throws IOException {
        json.writeObjectFieldStart(term);
        json.writeStringField("@id", iri);
        json.writeStringField("@type", "@id");
        json.writeEndObject();
    }

    /** A class of Web Annotations, and what its keys mean within it. */
    private static void scope(JsonGenerator json, String type, List<String> keys, List<String> meanings, String of)
            throws IOException {
        json.writeObjectFieldStart(type);
        json.writeStringField("@id", "oa:" + type);
        json.writeObjectFieldStart("@context");
        for (int i = 0; i < keys.size(); i++) {
            json.writeObjectFieldStart(keys.get(i));
            json.writeStringField("@id", meanings.get(i));
            json.writeStringField("@type", of);
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static Thing thing(Description description) {
        Map<Node, List<Node>> properties = description.triples().stream()
                .collect(Collectors.groupingBy(
                        Triple::getPredicate,
                        () -> new TreeMap<>((one, other) -> one.getURI().compareTo(other.getURI())),
                        Collectors.mapping(Triple::getObject, Collectors.toList())));
        return new Thing(description.subject(), properties);
    }

    /** What claims and figures quote of their articles, which come one after the other. */
    private final class Quotes {
        private Optional<Node> article = Optional.empty();
        private String text = "";

        Optional<Quote> of(Thing thing) {
            return thing.value(ReusedTerms.NIF_REFERENCE_CONTEXT).flatMap(of -> Quote.of(thing, textOf(of)));
        }

        private String textOf(Node of) {
            if (article.filter(of::equals).isEmpty()) {
                article = Optional.of(of);
                text = "";
                graph.each(
                        of,
                        of,
                        ReusedTerms.NIF_IS_STRING,
                        Node.ANY,
                        quad -> text = quad.getObject().getLiteralLexicalForm());
            }
            return text;
        }
    }

    /** A subject as one object, and its quote behind it. */
    private void write(JsonGenerator json, Thing thing, Optional<Quote> quote) throws IOException {
        json.writeStartObject();
        json.writeStringField("@id", name(thing.node()));
        for (Map.Entry<Node, List<Node>> property : thing.properties().entrySet()) {
            boolean type = property.getKey().equals(RDF.type.asNode());
            json.writeFieldName(type ? "@type" : key(property.getKey()));
            List<Node> values = property.getValue();
            if (values.size() > 1) {
                json.writeStartArray();
            }
            for (Node value : values) {
                if (type) {
                    json.writeString(key(value));
                } else {
                    value(json, value, joining.contains(property.getKey()));
                }
            }
            if (values.size() > 1) {
                json.writeEndArray();
            }
        }
        json.writeEndObject();
        if (quote.isPresent()) {
            annotation(json, quote.get());
        }
    }

    private void value(JsonGenerator json, Node value, boolean joins) throws IOException {
        if (value.isURI() && joins) {
            json.writeString(name(value));
        } else if (value.isURI()) {
            json.writeStartObject();
            json.writeStringField("@id", name(value));
            json.writeEndObject();
        } else if (!joins && XSDDatatype.XSDstring.equals(value.getLiteralDatatype())) {
            json.writeString(value.getLiteralLexicalForm());
        } else {
            json.writeStartObject();
            json.writeStringField("@value", value.getLiteralLexicalForm());
            if (value.getLiteralLanguage().isEmpty()) {
                json.writeStringField("@type", value.getLiteralDatatypeURI());
            } else {
                json.writeStringField("@language", value.getLiteralLanguage());
            }
            json.writeEndObject();
        }
    }

    /** Of an instance its path, of a term the word with its prefix; an IRI where these would be read otherwise. */
    private String name(Node node) {
        String path = graph.iris().path(node);
        if (path.matches(PLAIN_PATH) && !path.equals(node.getURI())) {
            return path;
        }
        return Vocabulary.isTerm(node) ? "so:" + Vocabulary.localName(node) : node.getURI();
    }

    /** The local name of a term; of others with a prefix, where one fits. */
    private String key(Node property) {
        if (Vocabulary.isTerm(property)) {
            return Vocabulary.localName(property);
        }
        return prefixes.entrySet().stream()
                .filter(prefix -> property.getURI().startsWith(prefix.getValue()))
                .map(prefix -> prefix.getKey() + ":"
                        + property.getURI().substring(prefix.getValue().length()))
                .findFirst()
                .orElse(property.getURI());
    }

    private void annotation(JsonGenerator json, Quote quote) throws IOException {
        json.writeStartObject();
        json.writeStringField("@id", name(quote.of()) + "/annotation");
        json.writeStringField("@type", "Annotation");
        json.writeStringField("body", name(quote.of()));
        json.writeObjectFieldStart("target");
        json.writeStringField("@type", "SpecificResource");
        json.writeStringField("source", name(quote.article()));
        json.writeArrayFieldStart("selector");
        json.writeStartObject();
        json.writeStringField("@type", "TextQuoteSelector");
        json.writeStringField("exact", quote.exact());
        json.writeStringField("prefix", quote.prefix());
        json.writeStringField("suffix", quote.suffix());
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringField("@type", "TextPositionSelector");
        json.writeStringField("start", Integer.toString(quote.start()));
        json.writeStringField("end", Integer.toString(quote.end()));
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }
}
