package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import io.spillover.annotate.WordList;
import io.spillover.extract.Clause.Argument;
import io.spillover.extract.Clause.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Takes one clause apart: its verb phrase on one side, its arguments on the other.
 *
 * <p>A verb whose clause has a verb for its only object is part of the phrase ("plans to buy", "is able to pay").
 */
final class ClauseParts {

    private static final Set<String> VERB_PARTS = Set.of("aux", "aux:pass", "cop", "compound:prt");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "no");
    private static final Pattern ARGUMENTS = Pattern.compile("obj|iobj|(ccomp|obl|nmod|advcl)(:.*)?");
    /** What belongs to the clause of a copula, not to its complement. */
    private static final Pattern OF_THE_CLAUSE =
            Pattern.compile("(nsubj|csubj|obl|advcl|ccomp|parataxis)(:.*)?|mark|discourse");

    private final Constituents tree;
    private final Phrases phrases;
    private final WordList adverbs;
    private final IndexedWord subject;
    private final Map<Integer, IndexedWord> relation = new TreeMap<>();
    private final List<IndexedWord> chain = new ArrayList<>();
    private final List<Argument> arguments = new ArrayList<>();
    private IndexedWord verb;

    /** @param adverbs those that are arguments of the clause, not of its verb */
    ClauseParts(Phrases phrases, WordList adverbs, IndexedWord head, IndexedWord subject) {
        this.tree = phrases.tree();
        this.phrases = phrases;
        this.adverbs = adverbs;
        this.subject = subject;
        this.verb = head;
        if (isCopular(tree, head)) {
            takeCopula(head);
        } else {
            takeVerb(head);
        }
    }

    static boolean isCopular(Constituents tree, IndexedWord head) {
        return tree.has(head, "cop"::equals);
    }

    /** Whether a clause is read as part of the verb phrase it hangs on. */
    static boolean isMerged(Constituents tree, SemanticGraphEdge edge) {
        IndexedWord inner = edge.getDependent();
        return Constituents.relation(edge).equals("xcomp")
                && !tree.has(edge.getGovernor(), relation -> relation.equals("obj") || relation.equals("iobj"))
                && (inner.tag().startsWith("VB") || isCopular(tree, inner));
    }

    IndexedWord verb() {
        return verb;
    }

    List<IndexedWord> chain() {
        return List.copyOf(chain);
    }

    List<IndexedWord> relation() {
        return List.copyOf(relation.values());
    }

    /** Whether the verb phrase has a tense of its own. */
    boolean isFinite() {
        return relation.values().stream().anyMatch(word -> word.tag().matches("MD|VBD|VBZ|VBP"))
                || tree.has(verb, part -> part.startsWith("aux"));
    }

    /** Object or complement first, then what follows the verb, then what stands before it. */
    List<Argument> arguments() {
        List<Argument> ordered = new ArrayList<>();
        for (List<Role> rank : List.of(List.of(Role.OBJECT, Role.COMPLEMENT, Role.CONTENT), List.of(Role.RECIPIENT))) {
            arguments.stream()
                    .filter(argument -> rank.contains(argument.role()))
                    .forEach(ordered::add);
        }
        arguments.stream()
                .filter(argument -> !ordered.contains(argument))
                .sorted(Comparator.comparing(argument -> argument.head().index() < verb.index()))
                .toList()
                .forEach(ordered::add);
        return ordered;
    }

    private void takeVerb(IndexedWord head) {
        relation.put(head.index(), head);
        chain.add(head);
        verb = head;
        for (SemanticGraphEdge edge : tree.below(head)) {
            String name = Constituents.relation(edge);
            IndexedWord word = edge.getDependent();
            if (VERB_PARTS.contains(name) || isInfinitiveMark(edge)) {
                relation.put(word.index(), word);
            } else if (isAdverb(edge)) {
                takeAdverb(head, word);
            } else if (isMerged(tree, edge)) {
                takeInner(word);
            } else if (name.equals("xcomp")) {
                // "became a hub", "named her chair": what something is or is made
                Role role = word.tag().startsWith("N") ? Role.COMPLEMENT : Role.CONTENT;
                arguments.add(0, phrases.argument(role, word));
            } else if (isArgument(edge)) {
                arguments.add(phrases.argument(role(name), word));
            }
        }
    }

    private void takeInner(IndexedWord inner) {
        if (isCopular(tree, inner)) {
            takeCopula(inner);
        } else {
            takeVerb(inner);
        }
    }

    private void takeCopula(IndexedWord complement) {
        verb = complement;
        IndexedWord be = tree.below(complement, "cop"::equals).get(0);
        int copula = be.index();
        chain.add(be);
        for (SemanticGraphEdge edge : tree.below(complement)) {
            IndexedWord word = edge.getDependent();
            if (isAdverb(edge) && word.index() < copula) {
                takeAdverb(complement, word);
            } else if (VERB_PARTS.contains(Constituents.relation(edge)) || isInfinitiveMark(edge) || isNegation(edge)) {
                relation.put(word.index(), word);
            } else if (isArgument(edge) && !Constituents.relation(edge).startsWith("nmod")) {
                arguments.add(phrases.argument(role(Constituents.relation(edge)), word));
            }
        }
        Optional<IndexedWord> ability = ability(complement);
        if (ability.isPresent()) {
            relation.put(complement.index(), complement);
            chain.add(complement);
            takeVerb(ability.get());
        } else {
            takeComplement(complement, copula);
        }
    }

    /** "is able to pay", "is likely to rise": the adjective is part of the verb phrase. */
    private Optional<IndexedWord> ability(IndexedWord complement) {
        return complement.tag().startsWith("JJ") && arguments.isEmpty()
                ? tree.below(complement, "xcomp"::equals).stream()
                        .filter(word -> word.tag().startsWith("VB"))
                        .findFirst()
                : Optional.empty();
    }

    private void takeComplement(IndexedWord complement, int copula) {
        List<IndexedWord> words = phrases.trimmed(complementWords(complement, copula));
        Optional<Argument> next = arguments.stream()
                .filter(argument -> argument.head().index() > complement.index())
                .findFirst();
        if (complement.tag().startsWith("JJ") && next.isPresent()) {
            // "is dependent on X", "is important because ...": what the adjective is about is the argument
            words.forEach(word -> relation.put(word.index(), word));
            chain.add(complement);
        } else {
            Argument whole = phrases.argument(Role.COMPLEMENT, complement);
            arguments.add(0, new Argument(Role.COMPLEMENT, complement, words, whole.preposition(), whole.conjuncts()));
        }
    }

    private List<IndexedWord> complementWords(IndexedWord complement, int copula) {
        List<IndexedWord> whole = phrases.whole(complement);
        List<IndexedWord> cut = new ArrayList<>();
        for (SemanticGraphEdge edge : tree.below(complement)) {
            String name = Constituents.relation(edge);
            boolean clauses = Phrases.isCoordination(name) && phrases.isClauseConjunct(edge);
            boolean adverb = isAdverb(edge) && edge.getDependent().index() < copula;
            boolean verbal = relation.containsKey(edge.getDependent().index());
            if (clauses || adverb || verbal || OF_THE_CLAUSE.matcher(name).matches()) {
                cut.addAll(tree.phrase(edge.getDependent(), below -> false));
            }
        }
        return whole.stream().filter(word -> !cut.contains(word)).toList();
    }

    private void takeAdverb(IndexedWord head, IndexedWord adverb) {
        String word = adverb.word().toLowerCase(Locale.ROOT);
        boolean beside = adverb.index() < head.index()
                && isBeside(adverb, head)
                && tree.below(adverb).isEmpty();
        if (NEGATIONS.contains(word) || (beside && !isQuestion(adverb) && !adverbs.contains(word))) {
            relation.put(adverb.index(), adverb);
        } else if (!isQuestion(adverb)) {
            arguments.add(phrases.argument(Role.ADVERB, adverb));
        }
    }

    /** Nothing but verbs and adverbs between. */
    private boolean isBeside(IndexedWord adverb, IndexedWord head) {
        return tree.words().stream()
                .filter(word -> word.index() > adverb.index() && word.index() < head.index())
                .allMatch(word -> word.tag().matches("RB.*|VB.*|MD|TO"));
    }

    private boolean isArgument(SemanticGraphEdge edge) {
        return !edge.getDependent().equals(subject)
                && !isQuestion(edge.getDependent())
                && !Constituents.relation(edge).equals("nmod:poss")
                && ARGUMENTS.matcher(Constituents.relation(edge)).matches();
    }

    private static Role role(String relation) {
        return switch (relation) {
            case "obj" -> Role.OBJECT;
            case "iobj" -> Role.RECIPIENT;
            default -> relation.startsWith("ccomp") ? Role.CONTENT : Role.CIRCUMSTANCE;
        };
    }

    private static boolean isNegation(SemanticGraphEdge edge) {
        return isAdverb(edge) && NEGATIONS.contains(edge.getDependent().word().toLowerCase(Locale.ROOT));
    }

    private static boolean isAdverb(SemanticGraphEdge edge) {
        return Constituents.relation(edge).equals("advmod");
    }

    private static boolean isInfinitiveMark(SemanticGraphEdge edge) {
        return Constituents.relation(edge).equals("mark")
                && edge.getDependent().tag().equals("TO");
    }

    static boolean isQuestion(IndexedWord word) {
        return word.tag().startsWith("W");
    }
}
