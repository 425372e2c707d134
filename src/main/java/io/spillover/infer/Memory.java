package io.spillover.infer;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What was said and drawn before a change, asked piece by piece.
 *
 * <p>A store is one. It must answer as it was before the change that is being worked in, whatever has been written
 * since. Where it says nothing of proofs, there are none.
 */
interface Memory {

    /** The memory of a beginning: nothing. */
    Memory NONE = new Memory() {
        @Override
        public boolean isEmpty() {
            return true;
        }

        @Override
        public List<Known> find(Node subject, Node predicate, Node object) {
            return List.of();
        }

        @Override
        public boolean mayHave(Node predicate, Node object) {
            return false;
        }

        @Override
        public State stateOf(Triple triple) {
            throw new IllegalStateException("Nothing held before a beginning, not " + triple);
        }
    };

    /** How a triple was known. */
    enum State {
        /** By a text or the background, whatever else follows. */
        SAID,
        /** Only drawn by rules. */
        DRAWN,
        /** Drawn by rules, though a text denies it and none says it. */
        DRAWN_THOUGH_DENIED,
        /** Denied by a text, and neither said nor drawn. */
        DENIED
    }

    record Known(Triple triple, State state) {}

    /**
     * A proof that stood before.
     *
     * @param premises in the order of the rule's conditions
     * @param held whether a denial held it back
     */
    record Remembered(InferenceRule rule, List<Triple> premises, List<Triple> conclusions, boolean held) {}

    boolean isEmpty();

    /** What matched; {@link Node#ANY} matches every node. */
    List<Known> find(Node subject, Node predicate, Node object);

    /**
     * Whether there may be something with a predicate and an object ({@link Node#ANY} for every one), so that looking for
     * what it is joined with is worth the time; false only where there is certainly nothing.
     */
    default boolean mayHave(Node predicate, Node object) {
        return true;
    }

    /** Whether little is known about a subject, so that it is best to ask for all of that at once. */
    default boolean isNarrow(Node subject) {
        return false;
    }

    /** How a triple was known that held. */
    State stateOf(Triple triple);

    /** The proofs that had a triple among their premises, and those that a denial of it held back. */
    default List<Remembered> resting(Triple premise) {
        return List.of();
    }

    /**
     * The proofs that had a triple among their conclusions, and all that made its subject.
     *
     * @param most how many are wanted at most
     */
    default List<Remembered> concluding(Triple conclusion, int most) {
        return List.of();
    }

    /** The proof by which a node was described that proofs weigh; empty for every other node. */
    default Optional<Remembered> describing(Node node) {
        return Optional.empty();
    }
}
