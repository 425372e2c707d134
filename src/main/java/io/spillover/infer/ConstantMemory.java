package io.spillover.infer;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What rules see before any article is read, where nothing follows from it alone. An article by itself begins from here, so
 * that nothing is matched but what it says and what that is joined with. Threads may share one.
 */
final class ConstantMemory implements Memory {
    private final Graph constants;

    /**
     * @param constants of which rules conclude nothing
     */
    ConstantMemory(Graph constants) {
        this.constants = constants;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public List<Known> find(Node subject, Node predicate, Node object) {
        return constants
                .find(subject, predicate, object)
                .mapWith(triple -> new Known(triple, State.SAID))
                .toList();
    }

    @Override
    public boolean mayHave(Node predicate, Node object) {
        return constants.contains(Node.ANY, predicate, object);
    }

    @Override
    public State stateOf(Triple triple) {
        return State.SAID;
    }
}
