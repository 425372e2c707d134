package io.spillover.graph.remote;

import io.spillover.graph.quads.Change;
import org.apache.jena.query.ReadWrite;

/** What one thread sees of a store and changes in it. */
final class Transaction {
    private final ReadWrite mode;
    private final Change change = new Change();
    private FetchedQuads before;
    private boolean untouched = true;

    Transaction(ReadWrite mode, FetchedQuads before) {
        this.mode = mode;
        this.before = before;
    }

    ReadWrite mode() {
        return mode;
    }

    /** The store as it was when this began. */
    FetchedQuads before() {
        return before;
    }

    Change change() {
        return change;
    }

    void sawSomething() {
        untouched = false;
    }

    /** Whether it has seen nothing of the store yet, nor said anything. */
    boolean mayBeginAgain() {
        return untouched && change.isEmpty();
    }

    void beginAgain(FetchedQuads other) {
        before = other;
    }
}
