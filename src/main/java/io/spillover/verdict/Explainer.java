package io.spillover.verdict;

import io.spillover.graph.Iris;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.ReusedTerms;
import io.spillover.graph.Vocabulary;
import io.spillover.infer.Inferences;
import io.spillover.verdict.Proof.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Walks from a conclusion to the sentences that it rests on: verdict, signal, rule, facts, quotes.
 *
 * <p>Of several proofs of a thing the one with the fewest premises is shown, unless all are asked for. What has been
 * explained further up is not explained twice. Serves one question of one thread.
 */
public final class Explainer {
    private final KnowledgeGraph store;
    private final Iris iris;
    private final ProofGraph proofs;
    private final Wording wording;
    private final boolean all;
    private final Set<Node> shown = new HashSet<>();

    /**
     * @param article the article whose conclusions are explained; those of the whole store where none is named
     * @param all whether every proof is shown, not only the shortest
     */
    public Explainer(KnowledgeGraph store, Inferences inferences, Optional<String> article, boolean all) {
        this(store, ProofGraph.of(store, inferences, article), all);
    }

    Explainer(KnowledgeGraph store, ProofGraph proofs, boolean all) {
        this.store = store;
        this.iris = store.iris();
        this.proofs = proofs;
        this.wording = new Wording(store, proofs);
        this.all = all;
    }

    /** Why a verdict is what it is: each push that counted, and what holds conclusions about its target back. */
    public Proof verdict(VerdictRow verdict) {
        List<Proof> because = new ArrayList<>();
        for (VerdictRow.Push push : counting(verdict)) {
            Proof signal = explain(push.signal());
            because.add(new Proof(
                    signal.kind(),
                    signed(push) + "  " + wording.reason(push.signal()) + counted(push),
                    signal.id(),
                    signal.because()));
        }
        because.addAll(heldBackFor(verdict.targetNode()));
        String text = verdict.target() + " " + verdict.horizon().word() + ": "
                + verdict.label().word() + ", score " + verdict.score().toPlainString() + ", confidence "
                + verdict.confidence().toPlainString() + ", channel "
                + verdict.channel().word();
        return new Proof(Kind.VERDICT, text, verdict.id(), because);
    }

    /** The pushes that move the score in its four places. */
    private static List<VerdictRow.Push> counting(VerdictRow verdict) {
        return verdict.pushes().stream()
                .filter(push -> push.amount().signum() != 0)
                .toList();
    }

    /** The reason of a push in words, without its proof. */
    public String reason(Node signal) {
        return wording.reason(signal);
    }

    private static String signed(VerdictRow.Push push) {
        return (push.amount().signum() < 0 ? "" : "+")
                + push.amount().setScale(4).toPlainString();
    }

    /** By how much age and sources change what a push weighs. */
    private static String counted(VerdictRow.Push push) {
        BigDecimal times = push.times().stripTrailingZeros();
        return times.compareTo(BigDecimal.ONE) == 0
                ? ""
                : ", counted " + times.toPlainString() + " times by age and sources";
    }

    /** Whether anything was drawn or said of a node. */
    public boolean knows(Node node) {
        return proofs.knows(node) || !store.describe(node).isEmpty();
    }

    /** Why a thing holds: something drawn, a fact or a figure. */
    public Proof explain(Node node) {
        if (!shown.add(node)) {
            return new Proof(Kind.SEEN, wording.of(node) + " (see above)", iris.path(node), List.of());
        }
        List<Proof> because = new ArrayList<>();
        List<Node> firings = proofs.firings(node);
        firings.stream().limit(all ? firings.size() : 1).forEach(firing -> because.add(rule(firing)));
        if (firings.size() > 1 && !all) {
            because.add(new Proof(Kind.SEEN, "and " + (firings.size() - 1) + " more proofs: --all", "", List.of()));
        }
        because.addAll(quotes(node));
        proofs.heldBack(node).forEach(held -> because.add(heldBack(held)));
        return new Proof(kind(node), wording.of(node), iris.path(node), because);
    }

    private Kind kind(Node node) {
        if (iris.isTone(node) || proofs.isA(node, Vocabulary.SIGNAL_CLASS)) {
            return Kind.SIGNAL;
        }
        if (iris.isFact(node)) {
            return Kind.FACT;
        }
        if (iris.isFigure(node)) {
            return Kind.FIGURE;
        }
        return proofs.object(node, Vocabulary.BACKGROUND).isPresent() ? Kind.BACKGROUND : Kind.INFERENCE;
    }

    private Proof rule(Node firing) {
        Node rule = proofs.object(firing, Vocabulary.RULE).orElseThrow();
        List<Proof> premises = proofs.objects(firing, Vocabulary.PREMISE).stream()
                .filter(this::isWorthSaying)
                .sorted(Comparator.comparing(Vocabulary::isTerm).thenComparing(Node::getURI))
                .map(this::premise)
                .toList();
        return new Proof(Kind.RULE, "rule: " + store.labelOf(rule), iris.path(rule), premises);
    }

    /** Types and the words for factuality are how a rule works, not why it fired. */
    private boolean isWorthSaying(Node premise) {
        if (Vocabulary.isTerm(premise)) {
            return proofs.isA(premise, Vocabulary.term("Effect"))
                    || proofs.isA(premise, Vocabulary.term("Part"))
                    || proofs.isA(premise, Vocabulary.term("Spread"))
                    || proofs.isA(premise, Vocabulary.term("Transmission"));
        }
        return proofs.objects(premise, Vocabulary.PREDICATE).stream().noneMatch(RDF.type.asNode()::equals);
    }

    private Proof premise(Node premise) {
        if (!Vocabulary.isTerm(premise)) {
            return explain(premise);
        }
        String reason = store.describe(premise).stream()
                .filter(triple -> triple.getPredicate().equals(RDFS.comment.asNode()))
                .map(triple -> ": " + triple.getObject().getLiteralLexicalForm())
                .findFirst()
                .orElse("");
        return new Proof(Kind.BACKGROUND, "weight: " + store.labelOf(premise) + reason, iris.path(premise), List.of());
    }

    private Proof heldBack(Node held) {
        List<Proof> denied = new ArrayList<>();
        proofs.objects(held, Vocabulary.HELD_BACK_BY).forEach(fact -> denied.add(explain(fact)));
        Node rule = proofs.object(held, Vocabulary.RULE).orElseThrow();
        String conclusion = proofs.objects(held, Vocabulary.WOULD_CONCLUDE).stream()
                .map(wording::of)
                .filter(text -> !text.contains("?") && text.contains(" "))
                .findFirst()
                .orElse("a conclusion");
        return new Proof(
                Kind.HELD_BACK,
                "held back: " + conclusion + ", by the rule \"" + store.labelOf(rule) + "\", since this is denied",
                iris.path(held),
                denied);
    }

    /** The things that rules made which join two nodes by two properties, in the order of their IRIs. */
    public List<Node> things(Node oneEnd, Node one, Node otherEnd, Node other) {
        return proofs.subjects(oneEnd, one).stream()
                .filter(thing -> proofs.objects(thing, otherEnd).contains(other))
                .toList();
    }

    /** What a denied fact keeps from being drawn between two entities. */
    public List<Proof> heldBack(Node from, String predicate, Node to) {
        return heldBack(
                from,
                conclusion -> proofs.objects(conclusion, Vocabulary.PREDICATE).contains(Vocabulary.term(predicate))
                        && proofs.objects(conclusion, Vocabulary.OBJECT).contains(to));
    }

    /** What would follow for an entity if nothing were denied. */
    List<Proof> heldBackFor(Node entity) {
        return heldBack(entity, conclusion -> true);
    }

    /** From the entity on, of which fewer things are said than are held back in a large store. */
    private List<Proof> heldBack(Node subject, Predicate<Node> conclusions) {
        return proofs.subjects(Vocabulary.SUBJECT, subject).stream()
                .filter(conclusions)
                .flatMap(conclusion -> proofs.heldBack(conclusion).stream())
                .distinct()
                .sorted(Comparator.comparing(Node::toString))
                .filter(shown::add)
                .map(this::heldBack)
                .toList();
    }

    private List<Proof> quotes(Node node) {
        if (iris.isTone(node)) {
            List<Proof> heard = new ArrayList<>(List.of(quote(node)));
            store.describe(node).stream()
                    .filter(triple -> triple.getPredicate().equals(Vocabulary.CUE))
                    .map(triple -> triple.getObject().getLiteralLexicalForm())
                    .sorted(Comparator.comparingDouble((String cue) -> -Wording.weightOfCue(cue))
                            .thenComparing(Comparator.naturalOrder()))
                    .forEach(cue -> heard.add(new Proof(Kind.BACKGROUND, "cue: " + cue, "", List.of())));
            return heard;
        }
        if (iris.isFigure(node)) {
            return List.of(quote(node));
        }
        return store.describe(node).stream()
                .filter(triple -> triple.getPredicate().equals(Vocabulary.STATED_BY))
                .filter(triple -> proofs.hears(iris.articleId(triple.getObject())))
                .map(triple -> quote(triple.getObject()))
                .sorted(Comparator.comparing(Proof::id))
                .toList();
    }

    /** The sentence of a claim or a figure, with the article's title and the offsets. */
    private Proof quote(Node said) {
        Graph about = GraphFactory.createDefaultGraph();
        store.describe(said).forEach(about::add);
        Optional<Node> sentence = about.find(said, Vocabulary.SENTENCE, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .nextOptional();
        sentence.ifPresent(found -> store.describe(found).forEach(about::add));
        Node quoted = sentence.orElse(said);
        String factuality = value(about, said, Vocabulary.FACTUALITY)
                .map(term -> Vocabulary.localName(term).toLowerCase(Locale.ROOT) + ", ")
                .orElse("");
        String opinion = value(about, said, Vocabulary.IN_OPINION)
                .map(mark -> "opinion section, ")
                .orElse("");
        String article = iris.articleId(said);
        return new Proof(
                Kind.QUOTE,
                "\u201c" + literal(about, quoted, ReusedTerms.NIF_ANCHOR_OF) + "\u201d (" + factuality + opinion
                        + "article "
                        + article.substring(0, 8) + ", " + literal(about, quoted, ReusedTerms.NIF_BEGIN_INDEX)
                        + "\u2013"
                        + literal(about, quoted, ReusedTerms.NIF_END_INDEX) + ")",
                iris.path(said),
                List.of());
    }

    private static Optional<Node> value(Graph about, Node subject, Node property) {
        return about.find(subject, property, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .nextOptional();
    }

    private static String literal(Graph about, Node subject, Node property) {
        return value(about, subject, property).map(Node::getLiteralLexicalForm).orElse("?");
    }
}
