package io.spillover.infer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** What the variables of a rule stand for so far. */
record PartialBinding(Map<Integer, Node> values) {
    PartialBinding(InferenceRule rule) {
        this(new LinkedHashMap<>(rule.variableCount()));
    }

    Optional<Node> node(Term term) {
        return term instanceof Term.Constant constant
                ? Optional.of(constant.node())
                : Optional.ofNullable(values.get(((Term.Variable) term).index()));
    }

    /** Empty where the term stands for another value already. */
    Optional<PartialBinding> with(Term term, Node value) {
        Optional<Node> known = node(term);
        if (known.isPresent()) {
            return Condition.EQUAL.holds(List.of(known.get(), value)) ? Optional.of(this) : Optional.empty();
        }
        Map<Integer, Node> more = new LinkedHashMap<>(values);
        more.put(((Term.Variable) term).index(), value);
        return Optional.of(new PartialBinding(more));
    }

    /** Empty where the value cannot be made, or the term stands for another value already. */
    Optional<PartialBinding> with(Term term, Optional<Node> value) {
        return value.flatMap(node -> with(term, node));
    }

    Optional<PartialBinding> with(Atom.Pattern pattern, Triple triple) {
        return with(pattern.subject(), triple.getSubject())
                .flatMap(one -> one.with(pattern.predicate(), triple.getPredicate()))
                .flatMap(one -> one.with(pattern.object(), triple.getObject()));
    }

    Node find(Term term) {
        return node(term).orElse(Node.ANY);
    }

    /** The node, or a variable by the name that the rule gives it. */
    Node shown(Term term) {
        return node(term)
                .orElseGet(() ->
                        NodeFactory.createVariable(((Term.Variable) term).name().substring(1)));
    }

    Triple shown(Atom.Pattern pattern) {
        return Triple.create(shown(pattern.subject()), shown(pattern.predicate()), shown(pattern.object()));
    }

    boolean knowsAll(List<Term> terms) {
        return terms.stream().allMatch(term -> node(term).isPresent());
    }

    List<Node> nodes(List<Term> terms) {
        return terms.stream().map(term -> node(term).orElseThrow()).toList();
    }
}
