package io.spillover.extract;

import edu.stanford.nlp.international.Language;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Mends what CoreNLP's parser makes of a clause behind "as", "after", "since" and their like.
 *
 * <p>In "prices fell as OPEC raised output" it takes "as OPEC" for a prepositional phrase and leaves the clause's verb
 * hanging loose, or makes it an adjective of its own object. A finite verb that hangs loose behind such a phrase has the
 * phrase's noun as its subject.
 */
final class ClauseRepair {

    private static final Pattern SUBORDINATORS =
            Pattern.compile("(obl|nmod):(as|after|before|since|until|while|than|like)");

    private final SemanticGraph graph;

    private ClauseRepair(SemanticGraph graph) {
        this.graph = graph;
    }

    /** Mends the graph in place. */
    static void mend(SemanticGraph graph) {
        ClauseRepair repair = new ClauseRepair(graph);
        for (SemanticGraphEdge edge : List.copyOf(graph.edgeListSorted())) {
            String relation = edge.getRelation().toString();
            if (SUBORDINATORS.matcher(relation).matches()) {
                repair.looseVerb(edge).ifPresent(verb -> repair.makeClause(edge, verb));
            } else if (relation.startsWith("conj")) {
                repair.partCoordinate(edge);
            } else if (relation.startsWith("advcl")) {
                repair.partCompanion(edge);
            }
        }
    }

    /** The verb that the phrase's noun is really the subject of. */
    private Optional<IndexedWord> looseVerb(SemanticGraphEdge phrase) {
        IndexedWord noun = phrase.getDependent();
        IndexedWord head = phrase.getGovernor();
        for (SemanticGraphEdge edge : List.copyOf(graph.edgeListSorted())) {
            IndexedWord verb = edge.getDependent();
            String relation = edge.getRelation().toString();
            boolean behind = verb.index() > noun.index() && verb.index() - noun.index() <= 12 && hasNoSubject(verb);
            if (behind && relation.equals("dep") && edge.getGovernor().equals(head) && isFinite(verb)) {
                return Optional.of(verb);
            }
            if (behind
                    && relation.equals("amod")
                    && verb.tag().matches("VBD|VBZ")
                    && isLoose(edge.getGovernor(), noun)) {
                makeObject(edge);
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }

    /** "teamed up with X to offer Y": X is whom one teams up with, not only who offers. */
    private void partCompanion(SemanticGraphEdge clause) {
        IndexedWord verb = clause.getDependent();
        Optional<SemanticGraphEdge> with = child(verb, "mark", "with");
        if (with.isEmpty() || child(verb, "mark", "to").isEmpty()) {
            return;
        }
        for (SemanticGraphEdge edge : new ArrayList<>(graph.getOutEdgesSorted(verb))) {
            if (edge.getRelation().toString().equals("nsubj")) {
                graph.removeEdge(edge);
                graph.addEdge(clause.getGovernor(), edge.getDependent(), relation("obl:with"), 0, true);
            }
        }
        graph.removeEdge(with.get());
    }

    private Optional<SemanticGraphEdge> child(IndexedWord head, String relation, String word) {
        return graph.getOutEdgesSorted(head).stream()
                .filter(edge -> edge.getRelation().toString().equals(relation)
                        && edge.getDependent().word().equalsIgnoreCase(word))
                .findFirst();
    }

    private boolean isFinite(IndexedWord verb) {
        return verb.tag().matches("VBD|VBZ|VBP")
                || (verb.tag().matches("VB|VBN|VBG")
                        && graph.getOutEdgesSorted(verb).stream()
                                .anyMatch(edge -> edge.getRelation().toString().startsWith("aux")));
    }

    private boolean hasNoSubject(IndexedWord verb) {
        return graph.getOutEdgesSorted(verb).stream()
                .noneMatch(edge -> edge.getRelation().toString().startsWith("nsubj"));
    }

    private boolean isLoose(IndexedWord object, IndexedWord noun) {
        return graph.getIncomingEdgesSorted(object).stream()
                .anyMatch(edge -> edge.getGovernor().equals(noun)
                        && edge.getRelation().toString().equals("dep"));
    }

    private void makeObject(SemanticGraphEdge adjective) {
        IndexedWord object = adjective.getGovernor();
        IndexedWord verb = adjective.getDependent();
        graph.removeEdge(adjective);
        for (SemanticGraphEdge loose : new ArrayList<>(graph.getIncomingEdgesSorted(object))) {
            if (loose.getRelation().toString().equals("dep")) {
                graph.removeEdge(loose);
            }
        }
        graph.addEdge(verb, object, relation("obj"), 0, true);
    }

    private void makeClause(SemanticGraphEdge phrase, IndexedWord verb) {
        IndexedWord head = phrase.getGovernor();
        IndexedWord noun = phrase.getDependent();
        String subordinator = phrase.getRelation().getSpecific();
        for (SemanticGraphEdge edge : new ArrayList<>(graph.getIncomingEdgesSorted(verb))) {
            graph.removeEdge(edge);
        }
        graph.addEdge(head, verb, relation("advcl:" + subordinator), 0, true);
        for (SemanticGraphEdge edge : new ArrayList<>(graph.getOutEdgesSorted(head))) {
            boolean same = edge.getRelation().equals(phrase.getRelation());
            if (same
                    && edge.getDependent().index() < verb.index()
                    && edge.getDependent().index() >= noun.index()) {
                graph.removeEdge(edge);
                graph.addEdge(verb, edge.getDependent(), relation("nsubj"), 0, true);
            }
        }
        moveMark(noun, verb);
    }

    private void moveMark(IndexedWord noun, IndexedWord verb) {
        for (SemanticGraphEdge edge : new ArrayList<>(graph.getOutEdgesSorted(noun))) {
            if (edge.getRelation().toString().equals("case")) {
                graph.removeEdge(edge);
                graph.addEdge(verb, edge.getDependent(), relation("mark"), 0, true);
            }
        }
    }

    private static GrammaticalRelation relation(String name) {
        return GrammaticalRelation.valueOf(Language.UniversalEnglish, name);
    }

    /**
     * "disputed that the approval had been given, and sued": a past tense does not go on behind a participle with its
     * auxiliaries, but behind the verb that governs it, whose subject it shares.
     */
    private void partCoordinate(SemanticGraphEdge edge) {
        IndexedWord verb = edge.getDependent();
        IndexedWord participle = edge.getGovernor();
        if (!verb.tag().equals("VBD")
                || !participle.tag().matches("VBN|VB|VBG")
                || Syntax.hasAuxiliary(graph, verb)
                || !Syntax.hasAuxiliary(graph, participle)
                || Syntax.dependents(graph, verb, "cc").stream().noneMatch(and -> and.index() == verb.index() - 1)) {
            return;
        }
        graph.getIncomingEdgesSorted(participle).stream()
                .map(SemanticGraphEdge::getGovernor)
                .filter(governor -> governor.tag().matches("VBD|VBZ") && governor.index() < participle.index())
                .findFirst()
                .ifPresent(governor -> {
                    List<IndexedWord> subjects = Syntax.dependents(graph, governor, "nsubj");
                    if (!subjects.isEmpty()) {
                        graph.getOutEdgesSorted(verb).stream()
                                .filter(out -> out.getRelation().toString().startsWith("nsubj"))
                                .toList()
                                .forEach(graph::removeEdge);
                        moveObjects(participle, verb);
                        subjects.forEach(subject -> graph.addEdge(
                                verb, subject, UniversalEnglishGrammaticalRelations.NOMINAL_SUBJECT, 0, true));
                    }
                });
    }

    /** What stands behind the second verb is its own object. */
    private void moveObjects(IndexedWord from, IndexedWord verb) {
        graph.getOutEdgesSorted(from).stream()
                .filter(edge -> edge.getRelation().toString().equals("obj")
                        && edge.getDependent().index() > verb.index())
                .toList()
                .forEach(edge -> {
                    graph.removeEdge(edge);
                    graph.addEdge(verb, edge.getDependent(), edge.getRelation(), 0, false);
                });
    }
}
