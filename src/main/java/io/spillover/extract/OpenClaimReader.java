package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import io.spillover.document.Claim;
import io.spillover.document.Mention;
import io.spillover.document.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps what clauses say outside the vocabulary, one claim for a verb, its subject and each object, under the verb's own
 * words.
 *
 * <p>Minimal and without the overlapping variants of CoreNLP's OpenIE: a verb whose clause gave a typed claim, or that
 * only reports another clause, gives none.
 */
final class OpenClaimReader {

    private static final Set<String> EMPTY_VERBS = Set.of("be", "have", "do", "say", "note", "report", "add", "tell");

    private final FactualityReader factuality;
    private final Roles roles;
    private final Nominals nominals;

    OpenClaimReader(FactualityReader factuality, Roles roles, Nominals nominals) {
        this.factuality = factuality;
        this.roles = roles;
        this.nominals = nominals;
    }

    List<Draft> read(Scene scene, List<Draft> typed) {
        Set<IndexedWord> stated = new HashSet<>();
        typed.forEach(draft -> stated.add(draft.trigger()));
        List<Draft> drafts = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (IndexedWord verb : scene.graph().vertexListSorted()) {
            if (verb.tag().startsWith("VB") && !stated.contains(verb) && !EMPTY_VERBS.contains(verb.lemma())) {
                for (Draft draft : clause(scene, verb)) {
                    if (keys.add(draft.claim().key())) {
                        drafts.add(draft);
                    }
                }
            }
        }
        return drafts;
    }

    private List<Draft> clause(Scene scene, IndexedWord verb) {
        List<Draft> drafts = new ArrayList<>();
        List<Mention> subjects = role(scene, verb, "agent");
        List<Mention> patients = role(scene, verb, "patient");
        if (!subjects.isEmpty() && !patients.isEmpty()) {
            pairs(scene, verb, phrase(scene, verb, ""), subjects, patients, drafts);
            return drafts;
        }
        boolean passive = subjects.isEmpty();
        List<Mention> topics = passive ? patients : subjects;
        for (SemanticGraphEdge edge : scene.graph().getOutEdgesSorted(verb)) {
            String relation = edge.getRelation().toString();
            if (relation.matches("obl:[a-z]+") && !relation.equals("obl:tmod")) {
                String preposition = relation.substring(4);
                pairs(
                        scene,
                        verb,
                        (passive ? "be " : "") + phrase(scene, verb, preposition),
                        topics,
                        nominals.resolve(scene, edge.getDependent()),
                        drafts);
            }
        }
        return drafts;
    }

    private List<Mention> role(Scene scene, IndexedWord verb, String role) {
        return scene.graph().getOutEdgesSorted(verb).stream()
                .filter(edge -> edge.getRelation().toString().equals(role))
                .flatMap(edge -> nominals.resolve(scene, edge.getDependent()).stream())
                .distinct()
                .toList();
    }

    /** The verb with its particle, and as its own words say it: "weigh on", "be driven by". */
    private static String phrase(Scene scene, IndexedWord verb, String preposition) {
        String particle = scene.graph().getOutEdgesSorted(verb).stream()
                .filter(edge -> edge.getRelation().toString().equals("compound:prt"))
                .map(edge -> edge.getDependent().word().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
        String head = verb.tag().equals("VBN") && !preposition.isEmpty()
                ? verb.word().toLowerCase(Locale.ROOT)
                : verb.lemma();
        return Stream.of(head, particle, preposition.replace('_', ' '))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElse(head);
    }

    private void pairs(
            Scene scene,
            IndexedWord verb,
            String phrase,
            List<Mention> subjects,
            List<Mention> objects,
            List<Draft> drafts) {
        Standing standing = factuality.read(scene.graph(), verb);
        for (Mention subject : subjects) {
            for (Mention object : objects) {
                if (!subject.entity().equals(object.entity())) {
                    drafts.add(draft(scene, verb, phrase, standing, subject, object));
                }
            }
        }
    }

    private Draft draft(
            Scene scene, IndexedWord verb, String phrase, Standing standing, Mention subject, Mention object) {
        List<Span> spans = new ArrayList<>(List.of(scene.span(verb), subject.span(), object.span()));
        spans.removeIf(span -> !scene.annotated().sentence().span().contains(span));
        Claim claim = new Claim(
                phrase,
                true,
                subject,
                object,
                roles.of(scene, verb, List.of(subject, object)),
                standing.factuality(),
                attribution(scene, standing),
                Optional.empty(),
                scene.evidence(spans),
                0.5,
                "open");
        return new Draft(claim, verb, standing.condition());
    }

    private List<String> attribution(Scene scene, Standing standing) {
        return standing.sources().stream()
                .flatMap(source -> nominals.resolve(scene, source).stream().limit(1))
                .map(mention -> mention.entity().label())
                .distinct()
                .toList();
    }
}
