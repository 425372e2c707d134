package io.spillover.serve;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Vocabulary;
import io.spillover.verdict.Proof;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Proofs as the page gets them: trees of lines, quotes with their places in articles. Serves one question. */
final class ProofViews {
    private final Things things;
    private final FactViews facts;

    ProofViews(KnowledgeGraph graph, Things things) {
        this.things = things;
        this.facts = new FactViews(graph, things);
    }

    List<Map<String, Object>> tree(Proof proof) {
        return List.of(line(proof));
    }

    private Map<String, Object> line(Proof proof) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", proof.kind().name().toLowerCase(Locale.ROOT));
        line.put("text", proof.text());
        line.put("id", proof.id());
        if (proof.kind() == Proof.Kind.QUOTE && !proof.id().isEmpty()) {
            Node said = things.node(proof.id());
            facts.place(line, said);
            line.put("factuality", things.text(said, Vocabulary.FACTUALITY));
        }
        line.put("because", proof.because().stream().map(this::line).toList());
        return line;
    }
}
