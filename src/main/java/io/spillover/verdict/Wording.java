package io.spillover.verdict;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Vocabulary;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/** Says in words what a node stands for. */
final class Wording {
    private final KnowledgeGraph store;
    private final ProofGraph proofs;

    Wording(KnowledgeGraph store, ProofGraph proofs) {
        this.store = store;
        this.proofs = proofs;
    }

    String of(Node node) {
        if (store.iris().isTone(node)) {
            return reason(node);
        }
        if (proofs.isA(node, Vocabulary.SIGNAL_CLASS)) {
            return signal(node);
        }
        if (proofs.isA(node, Vocabulary.EXPOSURE)) {
            return name(node, Vocabulary.EXPOSED) + " is exposed to " + name(node, Vocabulary.TO) + " ("
                    + name(node, Vocabulary.KIND) + ", weight " + number(node, Vocabulary.WEIGHT) + ")";
        }
        if (proofs.isA(node, Vocabulary.RISK)) {
            return name(node, Vocabulary.BEARER) + " is at risk from " + name(node, Vocabulary.THREAT) + " ("
                    + name(node, Vocabulary.STATE).toLowerCase(Locale.ROOT) + ", severity "
                    + number(node, Vocabulary.SEVERITY) + mitigation(node) + ")";
        }
        if (proofs.isA(node, Vocabulary.term("Policy"))) {
            return "policy of " + name(node, Vocabulary.term("by")) + " that touches "
                    + name(node, Vocabulary.term("touches")) + ": " + name(node, Vocabulary.term("instrument"));
        }
        if (proofs.isA(node, Vocabulary.term("Pressure"))) {
            return "pressure on " + name(node, Vocabulary.term("pressed")) + ": "
                    + name(node, Vocabulary.term("instrument")) + " ("
                    + name(node, Vocabulary.STATE).toLowerCase(Locale.ROOT) + ", severity "
                    + number(node, Vocabulary.SEVERITY) + ")";
        }
        if (proofs.isA(node, Vocabulary.term("Push"))) {
            return "the strongest push on " + name(node, Vocabulary.term("pushed")) + ": " + direction(node) + ", "
                    + name(node, Vocabulary.HORIZON) + ", strength " + number(node, Vocabulary.STRENGTH);
        }
        return said(node);
    }

    /** A fact or a figure as the store has it, a statement as the proof has it, anything else by its name. */
    private String said(Node node) {
        Graph about = about(node);
        if (about.contains(node, Vocabulary.METRIC, Node.ANY)) {
            return figure(node, about);
        }
        if (!about.contains(node, Vocabulary.SUBJECT, Node.ANY)) {
            return store.labelOf(node);
        }
        if (object(about, node, Vocabulary.SUBJECT).filter(this::isSaid).isPresent()) {
            return name(node, Vocabulary.PREDICATE) + " " + name(node, Vocabulary.OBJECT);
        }
        String factuality = about
                .find(node, Vocabulary.FACTUALITY, Node.ANY)
                .mapWith(triple -> Vocabulary.localName(triple.getObject()).toLowerCase(Locale.ROOT))
                .toList()
                .stream()
                .sorted()
                .collect(Collectors.joining(", "));
        return text(about, node, Vocabulary.SUBJECT) + " " + text(about, node, Vocabulary.PREDICATE) + " "
                + text(about, node, Vocabulary.OBJECT)
                + (factuality.isEmpty() ? "" : " (" + factuality + sources(about, node) + ")");
    }

    /** How many independent sources a fact has, where that is more than one. */
    private static String sources(Graph about, Node fact) {
        return object(about, fact, Vocabulary.SOURCES)
                .map(Node::getLiteralLexicalForm)
                .filter(number -> !number.equals("1"))
                .map(number -> ", " + number + " independent sources")
                .orElse("");
    }

    /** Whether a node is a fact or a figure, whose words stand beside what a rule says of it. */
    private boolean isSaid(Node node) {
        return store.iris().isFact(node) || store.iris().isFigure(node);
    }

    private Graph about(Node node) {
        Graph about = GraphFactory.createDefaultGraph();
        proofs.describe(store, node).forEach(about::add);
        for (Node property : List.of(Vocabulary.SUBJECT, Vocabulary.PREDICATE, Vocabulary.OBJECT)) {
            proofs.object(node, property).ifPresent(object -> about.add(Triple.create(node, property, object)));
        }
        return about;
    }

    private String figure(Node node, Graph about) {
        StringBuilder words = new StringBuilder(text(about, node, Vocabulary.ENTITY))
                .append(' ')
                .append(text(about, node, Vocabulary.METRIC));
        object(about, node, Vocabulary.VALUE)
                .ifPresent(value -> words.append(' ').append(plain(value)));
        object(about, node, Vocabulary.UNIT).ifPresent(unit -> words.append(' ').append(unit.getLiteralLexicalForm()));
        object(about, node, Vocabulary.RATE)
                .ifPresent(rate -> words.append(" a ").append(rate.getLiteralLexicalForm()));
        object(about, node, Vocabulary.CHANGE)
                .ifPresent(change -> words.append(" \u00d7").append(plain(change)));
        object(about, node, Vocabulary.PLACE)
                .ifPresent(place -> words.append(" in ").append(store.labelOf(place)));
        object(about, node, Vocabulary.PERIOD_TEXT)
                .ifPresent(period -> words.append(", ").append(period.getLiteralLexicalForm()));
        return words.toString();
    }

    private String signal(Node signal) {
        return name(signal, Vocabulary.TARGET) + " " + direction(signal) + ", " + name(signal, Vocabulary.HORIZON)
                + ", "
                + name(signal, Vocabulary.CHANNEL) + ", strength " + number(signal, Vocabulary.STRENGTH) + ": "
                + reason(signal);
    }

    private String direction(Node signal) {
        return number(signal, Vocabulary.DIRECTION).startsWith("-") ? "down" : "up";
    }

    /** What pushes, and by which way: "policy tension: ... \u2192 risk premium \u2192 risk appetite \u2192 crypto". */
    String reason(Node signal) {
        return store.iris().isTone(signal) ? tone(signal) : wayOf(signal);
    }

    /** "tone: good for Acme (0.83), by next behind it: up +0.84". */
    private String tone(Node tone) {
        Graph about = about(tone);
        String good = text(about, tone, Vocabulary.LIKELY_GOOD);
        String bad = text(about, tone, Vocabulary.LIKELY_BAD);
        boolean isGood = new BigDecimal(good).compareTo(new BigDecimal(bad)) > 0;
        String cue = about
                .find(tone, Vocabulary.CUE, Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .toList()
                .stream()
                .min(Comparator.comparingDouble((String words) -> -weightOfCue(words))
                        .thenComparing(Comparator.naturalOrder()))
                .map(words -> ", by " + words)
                .orElse("");
        return "tone: " + (isGood ? "good" : "bad") + " for " + text(about, tone, Vocabulary.TONE_OF) + " ("
                + (isGood ? good : bad) + cue + ")";
    }

    /** By how much a cue counts, whichever way. */
    static double weightOfCue(String words) {
        return Math.abs(Double.parseDouble(words.substring(words.lastIndexOf(' ') + 1)));
    }

    private String wayOf(Node signal) {
        List<Node> way = new Way(proofs).to(signal);
        String effect = proofs.object(way.get(0), Vocabulary.EFFECT)
                .map(found -> store.labelOf(effectOf(way.get(0))) + ": ")
                .orElse("");
        String source =
                proofs.object(way.get(0), Vocabulary.SOURCE).map(this::of).orElse("");
        String steps = way.size() == 1
                ? ""
                : way.stream()
                        .map(step -> " \u2192 " + name(step, Vocabulary.TARGET))
                        .collect(Collectors.joining());
        return effect + source + steps;
    }

    /** Of several, the one that is an event's own, not a way by which it came round. */
    private Node effectOf(Node signal) {
        List<Node> effects = proofs.objects(signal, Vocabulary.EFFECT);
        return effects.stream()
                .filter(effect -> proofs.isA(effect, Vocabulary.term("Effect")))
                .findFirst()
                .orElse(effects.get(0));
    }

    private String mitigation(Node risk) {
        List<Node> controls = proofs.objects(risk, Vocabulary.MITIGATED_BY);
        return controls.isEmpty()
                ? ""
                : ", mitigated by "
                        + controls.stream().map(store::labelOf).sorted().collect(Collectors.joining(", "));
    }

    private String name(Node node, Node property) {
        return proofs.object(node, property).map(store::labelOf).orElse("?");
    }

    private String number(Node node, Node property) {
        return proofs.object(node, property).map(Wording::plain).orElse("?");
    }

    private String text(Graph about, Node node, Node property) {
        return object(about, node, property)
                .map(value -> Vocabulary.isTerm(value) ? Vocabulary.localName(value) : store.labelOf(value))
                .orElse("?");
    }

    private static Optional<Node> object(Graph about, Node node, Node property) {
        return about.find(node, property, Node.ANY).mapWith(Triple::getObject).nextOptional();
    }

    private static String plain(Node number) {
        BigDecimal value = new BigDecimal(number.getLiteralLexicalForm()).stripTrailingZeros();
        return (value.scale() < 0 ? value.setScale(0) : value).toPlainString();
    }
}
