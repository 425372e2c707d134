package io.spillover.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spillover.document.SpilloverException;
import io.spillover.graph.Admission.Quarantined;
import io.spillover.graph.ArticleBlock;
import io.spillover.graph.Iris;
import io.spillover.ingest.Failure;
import io.spillover.ingest.Outcome;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/**
 * What came of a piece as text, and back: a line of JSON that says what it is, and for an article its block as N-Quads, in
 * the order in which they were made, so that the same article is always the same text.
 */
record DeliveryText(Iris iris) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String of(Delivery delivery) {
        ObjectNode header = JSON.createObjectNode();
        header.put("name", delivery.name()).put("last", delivery.last());
        if (delivery.outcome() instanceof Outcome.Understood understood) {
            ArticleBlock block = understood.block();
            describe(header, block);
            return header + "\n" + nquads(block);
        }
        if (delivery.outcome() instanceof Outcome.Failed failed) {
            header.put("failed", failed.failure().name())
                    .put("reason", failed.failure().reason())
                    .put("kind", failed.failure().kind().name());
        } else {
            header.put("known", delivery.outcome() instanceof Outcome.Known);
        }
        return header + "\n";
    }

    Delivery read(String text) {
        int end = text.indexOf('\n');
        try {
            JsonNode header = JSON.readTree(text.substring(0, end));
            return new Delivery(
                    header.path("name").asText(),
                    header.path("last").asBoolean(),
                    outcome(header, text.substring(end + 1)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not what came of a piece: " + text.substring(0, end), e);
        }
    }

    private Outcome outcome(JsonNode header, String nquads) {
        if (header.has("article")) {
            return new Outcome.Understood(block(header, nquads));
        }
        if (header.has("failed")) {
            return new Outcome.Failed(new Failure(
                    header.path("failed").asText(),
                    header.path("reason").asText(),
                    SpilloverException.Kind.valueOf(header.path("kind").asText())));
        }
        return header.path("known").asBoolean() ? new Outcome.Known() : new Outcome.Left();
    }

    private static void describe(ObjectNode header, ArticleBlock block) {
        header.put("article", block.articleId())
                .put("location", block.location())
                .put("claims", block.claims())
                .put("observations", block.observations());
        block.quarantined().forEach(held -> header.withArray("quarantined")
                .addObject()
                .put("statement", held.statement())
                .put("reason", held.reason())
                .put("sentence", held.sentence()));
    }

    private String nquads(ArticleBlock block) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS);
        writer.start();
        Node article = iris.article(block.articleId());
        block.triples().forEach(triple -> writer.quad(Quad.create(article, triple)));
        block.quarantine().forEach(triple -> writer.quad(Quad.create(iris.quarantine(), triple)));
        writer.finish();
        return out.toString(StandardCharsets.UTF_8);
    }

    private ArticleBlock block(JsonNode header, String nquads) {
        String articleId = header.path("article").asText();
        Sorting sorting = new Sorting(iris.article(articleId), iris.quarantine());
        RDFParser.fromString(nquads, Lang.NQUADS)
                .checking(false)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(sorting);
        List<Quarantined> quarantined = new ArrayList<>();
        header.path("quarantined")
                .forEach(held -> quarantined.add(new Quarantined(
                        held.path("statement").asText(),
                        held.path("reason").asText(),
                        held.path("sentence").asText())));
        return new ArticleBlock(
                articleId,
                header.path("location").asText(),
                sorting.triples,
                sorting.quarantine,
                quarantined,
                header.path("claims").asInt(),
                header.path("observations").asInt());
    }

    /** Puts quads into one of the two graphs that a block has. */
    private static final class Sorting extends StreamRDFBase {
        private final Node article;
        private final Node held;
        private final Set<Triple> triples = new LinkedHashSet<>();
        private final Set<Triple> quarantine = new LinkedHashSet<>();

        Sorting(Node article, Node held) {
            this.article = article;
            this.held = held;
        }

        @Override
        public void quad(Quad quad) {
            if (quad.getGraph().equals(article)) {
                triples.add(quad.asTriple());
            } else if (quad.getGraph().equals(held)) {
                quarantine.add(quad.asTriple());
            } else {
                throw new IllegalArgumentException("A block of " + article + " has a quad in " + quad.getGraph());
            }
        }
    }
}
