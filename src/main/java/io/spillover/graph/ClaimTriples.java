package io.spillover.graph;

import io.spillover.document.Claim;
import io.spillover.document.Evidence;
import io.spillover.document.Factuality;
import io.spillover.document.Reading;
import io.spillover.document.RoleFiller;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The claims of an article's graph; {@link FactTriples} draws the facts that they state. */
final class ClaimTriples {

    private final Iris iris;
    private final ArticleTriples lower;
    private final Triples triples;
    private final String articleId;

    ClaimTriples(Iris iris, ArticleTriples lower, Triples triples, String articleId) {
        this.iris = iris;
        this.lower = lower;
        this.triples = triples;
        this.articleId = articleId;
    }

    void collect(Reading reading) {
        Set<String> keys = reading.claims().stream().map(Claim::key).collect(Collectors.toSet());
        for (Claim claim : reading.claims()) {
            Node node = claim(claim);
            claim.condition()
                    .filter(keys::contains)
                    .ifPresent(key -> triples.add(node, Vocabulary.CONDITIONAL_ON, iris.claim(articleId, key)));
        }
    }

    /** The individual of the ontology for a factuality, as {@code so:Asserted}. */
    static Node factuality(Factuality factuality) {
        String word = factuality.word();
        return Vocabulary.term(Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }

    private Node claim(Claim claim) {
        Node node = iris.claim(articleId, claim);
        if (claim.open()) {
            triples.type(node, Vocabulary.OPEN_CLAIM).add(node, Vocabulary.PHRASE, claim.predicate());
        } else {
            triples.type(node, Vocabulary.CLAIM).add(node, Vocabulary.PREDICATE, Vocabulary.term(claim.predicate()));
        }
        triples.add(node, Vocabulary.SUBJECT, lower.entity(claim.subject().entity()))
                .add(node, Vocabulary.OBJECT, lower.entity(claim.object().entity()))
                .add(node, Vocabulary.FACTUALITY, factuality(claim.factuality()))
                .add(node, Vocabulary.CONFIDENCE, claim.confidence())
                .add(node, Vocabulary.PATTERN, claim.pattern());
        if (!claim.attribution().isEmpty()) {
            triples.add(node, Vocabulary.ATTRIBUTION, String.join("; ", claim.attribution()));
        }
        claim.roles().forEach(role -> role(node, role));
        evidence(node, claim.evidence());
        return node;
    }

    /** The sentence, the quote with its offsets, and the mark of an opinion section. */
    void evidence(Node node, Evidence evidence) {
        triples.add(node, Vocabulary.SENTENCE, iris.sentence(articleId, evidence.sentence()));
        lower.place(node, evidence.span(), evidence.quote());
        if (evidence.opinion()) {
            triples.add(node, Vocabulary.IN_OPINION, true);
        }
    }

    private void role(Node node, RoleFiller filler) {
        Node value = filler.entity().map(lower::entity).orElseGet(() -> NodeFactory.createLiteralString(filler.text()));
        triples.add(node, roleProperty(filler.role()), value);
    }

    private static Node roleProperty(RoleFiller.Role role) {
        return switch (role) {
            case VIA -> Vocabulary.VIA;
            case PLACE -> Vocabulary.PLACE;
            case TIME -> Vocabulary.TIME;
            case AMOUNT -> Vocabulary.AMOUNT;
        };
    }
}
