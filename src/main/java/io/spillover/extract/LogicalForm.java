package io.spillover.extract;

import edu.stanford.nlp.international.Language;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.trees.GrammaticalRelation;
import io.spillover.annotate.WordList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A dependency graph in which who acts and who is acted upon are edges of their own.
 *
 * <p>{@code agent} and {@code patient} edges are added beside the parser's, so that one pattern covers "X sells Y",
 * "Y is sold by X", "Y, sold by X", "X, which sells Y", "by selling Y, X ..." and "X plans to sell Y". The input graph
 * stays as it is.
 *
 * <p>Agents and patients in the sense of Dowty's proto-roles, read off Universal Dependencies.
 */
final class LogicalForm {
    private static final Pattern BY_WHOM = Pattern.compile("(obl|nmod):(by|agent)");

    static final GrammaticalRelation AGENT = new GrammaticalRelation(Language.Any, "agent", "who acts", null);
    static final GrammaticalRelation PATIENT = new GrammaticalRelation(Language.Any, "patient", "acted upon", null);

    private static final WordList INFINITIVE_NOUNS = WordList.named("infinitive-nouns");

    /** Verbs whose object does what the infinitive behind it says. */
    private static final WordList CONTROLLING = WordList.named("object-control");

    private final SemanticGraph graph;

    private LogicalForm(SemanticGraph graph) {
        this.graph = graph;
    }

    static SemanticGraph of(SemanticGraph parsed) {
        SemanticGraph mended = GerundRepair.of(parsed);
        ClauseRepair.mend(mended);
        SubjectRepair.mend(mended);
        AppositionRepair.mend(mended);
        LogicalForm form = new LogicalForm(mended);
        form.addDirectRoles();
        form.addModifiedNouns();
        form.addDescribedSubjects();
        form.addListedNames();
        form.inheritRoles();
        // A chain of clauses passes its subject on a link at a time.
        form.inheritRoles();
        return form.graph;
    }

    private void addDirectRoles() {
        for (SemanticGraphEdge edge : List.copyOf(graph.edgeListSorted())) {
            IndexedWord head = edge.getGovernor();
            IndexedWord dependent = edge.getDependent();
            String relation = edge.getRelation().toString();
            if (relation.equals("nsubj:pass")
                    || (relation.equals("nsubj:xsubj") && isPassive(head))
                    || (relation.equals("nsubj") && isReducedPassive(head))) {
                add(head, dependent, PATIENT);
            } else if (relation.equals("nsubj:xsubj")) {
                if (!isDoneByItsOwner(dependent)) {
                    doers(head, dependent).forEach(doer -> add(head, doer, AGENT));
                }
            } else if (relation.startsWith("nsubj") || relation.equals("csubj")) {
                add(head, dependent, AGENT);
            } else if (relation.equals("obj")) {
                add(head, dependent, PATIENT);
            } else if (BY_WHOM.matcher(relation).matches() && isParticiple(head)) {
                add(head, dependent, AGENT);
            }
        }
    }

    /** "signed a deal to license": the deal does nothing itself, and whose it is inherits the role. */
    private static boolean isDoneByItsOwner(IndexedWord noun) {
        return noun.tag().startsWith("NN")
                && INFINITIVE_NOUNS.contains(noun.lemma().toLowerCase(Locale.ROOT));
    }

    /**
     * Who does what an infinitive says. The parser takes the object of the verb before it; that is right for "asked the
     * bank to pay" and wrong for "raised $5 billion to buy", where whoever raised it buys.
     */
    private List<IndexedWord> doers(IndexedWord infinitive, IndexedWord controller) {
        for (SemanticGraphEdge up : graph.getIncomingEdgesSorted(infinitive)) {
            IndexedWord verb = up.getGovernor();
            boolean purpose = up.getRelation().toString().equals("xcomp")
                    && isInfinitive(infinitive)
                    && !CONTROLLING.contains(verb.lemma())
                    && related(verb, controller, "obj");
            List<IndexedWord> subjects = Syntax.dependents(graph, verb, "nsubj(:xsubj)?");
            if (purpose && !subjects.isEmpty()) {
                return subjects;
            }
        }
        return List.of(controller);
    }

    private boolean related(IndexedWord head, IndexedWord dependent, String relation) {
        return Syntax.dependents(graph, head, relation).contains(dependent);
    }

    /** "the bank fined by the regulator", "a firm selling chips": the noun plays a role in its modifier. */
    private void addModifiedNouns() {
        for (SemanticGraphEdge edge : List.copyOf(graph.edgeListSorted())) {
            IndexedWord verb = edge.getDependent();
            if (edge.getRelation().toString().equals("acl") && role(verb, AGENT, PATIENT)) {
                if (verb.tag().equals("VBG")) {
                    add(verb, edge.getGovernor(), AGENT);
                } else if (verb.tag().matches("VBN|VBD") && first(verb, PATIENT).isEmpty()) {
                    add(verb, edge.getGovernor(), PATIENT);
                }
            }
        }
    }

    /** "X is a firm selling chips": what the description does, its subject does. */
    private void addDescribedSubjects() {
        for (SemanticGraphEdge edge : List.copyOf(graph.edgeListSorted())) {
            if (edge.getRelation().toString().equals("cop")) {
                IndexedWord noun = edge.getGovernor();
                List<IndexedWord> subjects = children(noun, AGENT).stream()
                        .filter(subject -> subject.tag().startsWith("NN"))
                        .toList();
                if (!subjects.isEmpty()) {
                    takeOver(subjects, noun);
                }
            }
        }
    }

    private void takeOver(List<IndexedWord> subjects, IndexedWord description) {
        for (SemanticGraphEdge role : List.copyOf(graph.getIncomingEdgesSorted(description))) {
            if (role.getRelation().equals(AGENT) || role.getRelation().equals(PATIENT)) {
                subjects.forEach(subject -> add(role.getGovernor(), subject, role.getRelation()));
                graph.removeEdge(role);
            }
        }
    }

    /** "X, Y, and Z": of a list of names the parser takes some for appositions. */
    private void addListedNames() {
        for (SemanticGraphEdge edge : List.copyOf(graph.edgeListSorted())) {
            IndexedWord head = edge.getGovernor();
            IndexedWord name = edge.getDependent();
            boolean names = edge.getRelation().toString().equals("appos")
                    && head.tag().startsWith("NNP")
                    && name.tag().startsWith("NNP");
            if (names && isListed(head, name)) {
                for (SemanticGraphEdge role : List.copyOf(graph.getIncomingEdgesSorted(head))) {
                    if (role.getRelation().equals(AGENT) || role.getRelation().equals(PATIENT)) {
                        add(role.getGovernor(), name, role.getRelation());
                    }
                }
            }
        }
    }

    private boolean isListed(IndexedWord head, IndexedWord name) {
        return graph.getOutEdgesSorted(head).stream()
                        .anyMatch(edge -> edge.getRelation().toString().startsWith("conj")
                                && edge.getDependent().index() > name.index())
                || graph.getIncomingEdgesSorted(head).stream()
                        .anyMatch(edge -> edge.getRelation().toString().startsWith("conj"));
    }

    /** A clause without a subject of its own takes that of the clause it hangs on. */
    private void inheritRoles() {
        for (SemanticGraphEdge edge : List.copyOf(graph.edgeListSorted())) {
            String relation = edge.getRelation().toString();
            IndexedWord verb = edge.getDependent();
            if (!verb.tag().startsWith("VB") || first(verb, AGENT).isPresent()) {
                continue;
            }
            if (relation.startsWith("advcl")
                    || relation.startsWith("conj")
                    || relation.equals("xcomp")
                    || (relation.equals("acl") && edge.getGovernor().tag().startsWith("VB"))
                    || isLooseParticiple(edge)
                    || isHelped(edge)) {
                inherit(edge.getGovernor(), verb, relation.startsWith("conj"));
            } else if (relation.startsWith("acl") && !relation.equals("acl:relcl") && isInfinitive(verb)) {
                addPossessors(edge.getGovernor(), verb);
                // "is in talks to buy", "is the first bank to offer"
                children(edge.getGovernor(), AGENT).forEach(subject -> add(verb, subject, AGENT));
                for (SemanticGraphEdge up : List.copyOf(graph.getIncomingEdgesSorted(edge.getGovernor()))) {
                    if (up.getRelation().equals(PATIENT)) {
                        inherit(up.getGovernor(), verb, false);
                    }
                }
            }
        }
    }

    /** "helps prevent": the parser knows the infinitive after "help" only with "to". */
    private static boolean isHelped(SemanticGraphEdge edge) {
        return edge.getRelation().toString().equals("dep")
                && edge.getGovernor().lemma().equals("help")
                && edge.getDependent().tag().equals("VB");
    }

    /** "the bank's plan to sell", "a bid by the bank to buy": whose plan it is, acts. */
    private void addPossessors(IndexedWord noun, IndexedWord verb) {
        graph.getOutEdgesSorted(noun).stream()
                .filter(edge -> edge.getRelation().toString().matches("nmod:(poss|by)"))
                .map(SemanticGraphEdge::getDependent)
                .toList()
                .forEach(owner -> add(verb, owner, isPassive(verb) ? PATIENT : AGENT));
    }

    /** "..., signing a deal": the parser leaves many a participle behind a comma hanging loose. */
    private static boolean isLooseParticiple(SemanticGraphEdge edge) {
        return edge.getRelation().toString().equals("dep")
                && edge.getDependent().tag().equals("VBG")
                && edge.getGovernor().tag().startsWith("VB");
    }

    private void inherit(IndexedWord from, IndexedWord verb, boolean coordinated) {
        List<IndexedWord> receivers = isInfinitive(verb) ? Syntax.dependents(graph, from, "iobj") : List.of();
        if (!receivers.isEmpty()) {
            // "gave the bank approval to issue": who was given it may issue
            receivers.forEach(receiver -> add(verb, receiver, AGENT));
            return;
        }
        boolean passive =
                isPassive(verb) || (verb.tag().equals("VBN") && !coordinated && !Syntax.hasAuxiliary(graph, verb));
        if (passive) {
            if (first(verb, PATIENT).isEmpty()) {
                subjects(from).forEach(subject -> add(verb, subject, PATIENT));
            }
        } else {
            subjects(from).forEach(subject -> add(verb, subject, AGENT));
        }
    }

    /** The surface subjects of a verb, whatever role they play. */
    private List<IndexedWord> subjects(IndexedWord verb) {
        List<IndexedWord> agents = children(verb, AGENT);
        return isPassive(verb) || (agents.isEmpty() && !verb.tag().equals("VB") && isParticiple(verb))
                ? children(verb, PATIENT)
                : agents;
    }

    private boolean role(IndexedWord verb, GrammaticalRelation one, GrammaticalRelation other) {
        return first(verb, one).isEmpty() || first(verb, other).isEmpty();
    }

    private Optional<IndexedWord> first(IndexedWord head, GrammaticalRelation relation) {
        return children(head, relation).stream().findFirst();
    }

    private List<IndexedWord> children(IndexedWord head, GrammaticalRelation relation) {
        return graph.getOutEdgesSorted(head).stream()
                .filter(edge -> edge.getRelation().equals(relation))
                .map(SemanticGraphEdge::getDependent)
                .toList();
    }

    private boolean isPassive(IndexedWord verb) {
        return graph.getOutEdgesSorted(verb).stream()
                .anyMatch(edge -> edge.getRelation().toString().matches("aux:pass|nsubj:pass"));
    }

    /** "the exchange led by Jane Miller": the parser takes the participle for a past tense, but it has a doer. */
    private boolean isReducedPassive(IndexedWord verb) {
        List<SemanticGraphEdge> edges = graph.getOutEdgesSorted(verb);
        return isParticiple(verb)
                && edges.stream()
                        .noneMatch(edge -> edge.getRelation().toString().equals("obj"))
                && edges.stream()
                        .anyMatch(edge -> edge.getRelation().toString().matches("obl:(by|agent)")
                                && edge.getDependent().tag().startsWith("NNP")
                                && !"DATE".equals(edge.getDependent().ner()));
    }

    private static boolean isParticiple(IndexedWord verb) {
        return verb.tag().matches("VBN|VBD");
    }

    private boolean isInfinitive(IndexedWord verb) {
        return graph.getOutEdgesSorted(verb).stream()
                .anyMatch(edge -> edge.getRelation().toString().equals("mark")
                        && edge.getDependent().word().equalsIgnoreCase("to"));
    }

    private void add(IndexedWord head, IndexedWord dependent, GrammaticalRelation relation) {
        if (!head.equals(dependent) && !children(head, relation).contains(dependent)) {
            graph.addEdge(head, dependent, relation, 0, true);
        }
    }
}
