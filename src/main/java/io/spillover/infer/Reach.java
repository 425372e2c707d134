package io.spillover.infer;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Tells without matching whether rules can conclude anything at all. A rule cannot where no one thing is all that it asks
 * of one of its variables; whether the things belong together is not asked. Most headlines state no fact, and end here.
 * Immutable; the graph of constants is only read.
 */
final class Reach {
    private final Graph constants;
    private final Set<Asked> rules;

    /** That a thing has some predicate, perhaps with an object that is known, or is the object of some predicate. */
    private record Kind(Node predicate, Node object, boolean ofObject) {}

    /**
     * What a rule asks of each of its variables.
     *
     * @param open what no constant is
     */
    private record Asked(Set<Set<Kind>> all, Set<Set<Kind>> open) {}

    /**
     * @param constants what there is besides all that is asked about; by itself no rule fires on it
     */
    Reach(RuleSet rules, Graph constants) {
        this.constants = constants;
        Collection<Set<Kind>> known = kinds(constants.find().toList()).values();
        this.rules = rules.rules().stream()
                .map(Reach::asked)
                .map(all -> new Asked(
                        all,
                        all.stream()
                                .filter(one -> known.stream().noneMatch(is -> is.containsAll(one)))
                                .collect(Collectors.toSet())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether some rule may fire on these triples and the constants: true also where only their joints stand against it. */
    boolean someRuleMayFire(Collection<Triple> said) {
        Map<Node, Set<Kind>> things = kinds(said);
        things.forEach((thing, is) -> {
            constants.find(thing, Node.ANY, Node.ANY).forEach(triple -> addToSubject(triple, is));
            constants.find(Node.ANY, Node.ANY, thing).forEach(triple -> addToObject(triple, is));
        });
        Map<Set<Kind>, Boolean> answers = new HashMap<>();
        return rules.stream()
                .anyMatch(rule -> rule.open().stream().allMatch(one -> some(things, one, answers))
                        && rule.all().stream().anyMatch(one -> some(things, one, answers)));
    }

    private static boolean some(Map<Node, Set<Kind>> things, Set<Kind> asked, Map<Set<Kind>, Boolean> answers) {
        return answers.computeIfAbsent(asked, kinds -> things.values().stream().anyMatch(is -> is.containsAll(kinds)));
    }

    private static Map<Node, Set<Kind>> kinds(Collection<Triple> triples) {
        Map<Node, Set<Kind>> things = new LinkedHashMap<>();
        for (Triple triple : triples) {
            addToSubject(triple, things.computeIfAbsent(triple.getSubject(), thing -> new HashSet<>()));
            if (!triple.getObject().isLiteral()) {
                addToObject(triple, things.computeIfAbsent(triple.getObject(), thing -> new HashSet<>()));
            }
        }
        return things;
    }

    private static void addToSubject(Triple triple, Set<Kind> kinds) {
        kinds.add(new Kind(triple.getPredicate(), Node.ANY, false));
        kinds.add(new Kind(triple.getPredicate(), triple.getObject(), false));
    }

    private static void addToObject(Triple triple, Set<Kind> kinds) {
        kinds.add(new Kind(triple.getPredicate(), Node.ANY, true));
    }

    /** Of variables that are the object only of something, values may be made by rules: nothing is asked of those. */
    private static Set<Set<Kind>> asked(InferenceRule rule) {
        Map<Term, Set<Kind>> asked = new LinkedHashMap<>();
        for (Atom.Pattern pattern : rule.patterns()) {
            Set<Kind> ofSubject = asked.computeIfAbsent(pattern.subject(), subject -> new LinkedHashSet<>());
            if (pattern.predicate() instanceof Term.Constant predicate) {
                Node object = pattern.object() instanceof Term.Constant constant ? constant.node() : Node.ANY;
                ofSubject.add(new Kind(predicate.node(), object, false));
            }
        }
        for (Atom.Pattern pattern : rule.patterns()) {
            Set<Kind> ofObject = asked.get(pattern.object());
            if (ofObject != null && pattern.predicate() instanceof Term.Constant predicate) {
                ofObject.add(new Kind(predicate.node(), Node.ANY, true));
            }
        }
        return new LinkedHashSet<>(asked.values());
    }
}
