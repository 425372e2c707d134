package io.spillover.graph;

import io.spillover.document.Claim;
import io.spillover.document.Evidence;
import io.spillover.document.Observation;
import io.spillover.document.Reading;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

/**
 * The gate of the store: what a reading says must keep the shapes, and quote its article exactly.
 *
 * <p>The quote is compared here and not in a shape, because offsets count UTF-16 code units and SPARQL counts characters.
 */
final class Gate {

    private static final Pattern TERM = Pattern.compile("<" + Pattern.quote(Vocabulary.NAMESPACE) + "(\\w+)>");

    private final Ontology ontology;
    private @Nullable Shapes shapes;

    Gate(Ontology ontology) {
        this.ontology = ontology;
    }

    /** The nodes of claims and observations that must not pass, each with the reason in words. */
    Map<Node, String> refused(Iris iris, Reading reading, Collection<Triple> triples) {
        String articleId = reading.article().id();
        Map<Node, String> refused = new LinkedHashMap<>();
        for (Claim claim : reading.claims()) {
            misquoted(reading, claim.evidence(), iris.claim(articleId, claim), refused);
        }
        for (Observation observation : reading.observations()) {
            misquoted(reading, observation.evidence(), iris.observation(articleId, observation), refused);
        }
        againstShapes(triples).forEach(refused::putIfAbsent);
        return refused;
    }

    private static void misquoted(Reading reading, Evidence evidence, Node node, Map<Node, String> refused) {
        String text = reading.article().text();
        if (evidence.span().end() > text.length() || !evidence.span().of(text).equals(evidence.quote())) {
            refused.put(node, "The quote is not what stands at " + evidence.span() + " of the article.");
        }
    }

    /** Parsed when the first reading comes: a fifth of a second that questions need not wait. */
    private synchronized Shapes shapes() {
        if (shapes == null) {
            shapes = Shapes.parse(ontology.shapes());
        }
        return shapes;
    }

    /** The terms of a message by their local names. */
    private static String inWords(String message) {
        return TERM.matcher(message).replaceAll("$1");
    }

    /** The nodes of an article's triples that do not keep the shapes, each with the reason in words. */
    Map<Node, String> againstShapes(Collection<Triple> triples) {
        Graph article = GraphFactory.createDefaultGraph();
        triples.forEach(article::add);
        Map<Node, SortedSet<String>> reasons = new LinkedHashMap<>();
        Graph withTerms = new Union(article, ontology.terms());
        for (ReportEntry entry :
                ShaclValidator.get().validate(shapes(), withTerms).getEntries()) {
            reasons.computeIfAbsent(entry.focusNode(), node -> new TreeSet<>()).add(inWords(entry.message()));
        }
        Map<Node, String> refused = new LinkedHashMap<>();
        reasons.forEach((node, messages) -> refused.put(node, String.join(" ", messages)));
        return refused;
    }
}
