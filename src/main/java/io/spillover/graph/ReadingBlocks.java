package io.spillover.graph;

import io.spillover.document.Claim;
import io.spillover.document.Evidence;
import io.spillover.document.Observation;
import io.spillover.document.Reading;
import io.spillover.document.Tone;
import io.spillover.graph.Admission.Quarantined;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;

/**
 * Brings readings through the gate: {@code Reading -> ArticleBlock}; what the gate refuses goes to quarantine and everything
 * else in. Asks no store, and is safe for all threads.
 */
public final class ReadingBlocks {

    private final Iris iris;
    private final Gate gate;

    public ReadingBlocks(Iris iris, Ontology ontology) {
        this.iris = iris;
        this.gate = new Gate(ontology);
    }

    /** The block of an article: the same for the same reading, wherever it is made. */
    public ArticleBlock of(Reading reading) {
        Reading distinct = distinct(reading);
        Map<Node, String> refused = gate.refused(iris, distinct, ReadingTriples.of(iris, distinct));
        Triples quarantine = new Triples();
        List<Quarantined> quarantined = quarantine(distinct, refused, quarantine);
        return new ArticleBlock(
                reading.article().id(),
                reading.article().location(),
                ReadingTriples.of(iris, without(refused.keySet(), distinct)),
                quarantine.collected(),
                quarantined,
                reading.claims().size(),
                reading.observations().size());
    }

    /** Claims and figures once each: a second of the same key would blur the first. */
    private static Reading distinct(Reading reading) {
        return new Reading(
                reading.article(),
                reading.sentences(),
                reading.mentions(),
                firsts(reading.claims(), Claim::key),
                firsts(reading.observations(), Observation::key),
                firsts(reading.tones(), Tone::key));
    }

    private static <T> List<T> firsts(List<T> all, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        return all.stream().filter(one -> seen.add(key.apply(one))).toList();
    }

    private Reading without(Set<Node> refused, Reading reading) {
        String articleId = reading.article().id();
        return new Reading(
                reading.article(),
                reading.sentences(),
                reading.mentions(),
                reading.claims().stream()
                        .filter(claim -> !refused.contains(iris.claim(articleId, claim)))
                        .toList(),
                reading.observations().stream()
                        .filter(figure -> !refused.contains(iris.observation(articleId, figure)))
                        .toList(),
                reading.tones());
    }

    private List<Quarantined> quarantine(Reading reading, Map<Node, String> refused, Triples triples) {
        String articleId = reading.article().id();
        List<Quarantined> quarantined = new ArrayList<>();
        for (Claim claim : reading.claims()) {
            Node node = iris.claim(articleId, claim);
            if (refused.containsKey(node)) {
                String words = claim.subject().entity().label() + " " + claim.predicate() + " "
                        + claim.object().entity().label();
                quarantined.add(
                        quarantine(node, words, refused.getOrDefault(node, ""), articleId, claim.evidence(), triples));
            }
        }
        for (Observation figure : reading.observations()) {
            Node node = iris.observation(articleId, figure);
            if (refused.containsKey(node)) {
                String words = figure.entity().entity().label() + " " + figure.metric();
                quarantined.add(
                        quarantine(node, words, refused.getOrDefault(node, ""), articleId, figure.evidence(), triples));
            }
        }
        return quarantined;
    }

    private Quarantined quarantine(
            Node node, String words, String reason, String articleId, Evidence evidence, Triples triples) {
        Node held = iris.skolem(Intake.QUARANTINE, node.getURI());
        triples.type(held, Vocabulary.QUARANTINED_STATEMENT)
                .add(held, RDFS.label.asNode(), words)
                .add(held, Vocabulary.REASON, reason)
                .add(held, ReusedTerms.NIF_REFERENCE_CONTEXT, iris.article(articleId))
                .add(held, ReusedTerms.NIF_BEGIN_INDEX, evidence.span().begin())
                .add(held, ReusedTerms.NIF_END_INDEX, evidence.span().end())
                .add(held, ReusedTerms.NIF_ANCHOR_OF, evidence.quote());
        return new Quarantined(words, reason, evidence.sentence().text());
    }
}
