package io.spillover.cli;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Selector;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** What a user's words select in a store; words that select nothing are a failure, not an empty table. */
final class Selections {
    private Selections() {}

    static Selector of(KnowledgeGraph graph, Optional<String> words) {
        return words.map(given -> graph.selector(given).orElseThrow(() -> unknown("article or entity", given)))
                .orElseGet(Selector::wholeStore);
    }

    /** The content hash of an article of the store. */
    static String article(KnowledgeGraph graph, String words) {
        return graph.resolveArticle(words).orElseThrow(() -> unknown("article", words));
    }

    /** The same, or that of a version which has been corrected since. */
    static String version(KnowledgeGraph graph, String words) {
        return graph.resolveVersion(words).orElseThrow(() -> unknown("article", words));
    }

    /** The entity of the store that a name most likely means. */
    static Node entity(KnowledgeGraph graph, String name) {
        return graph.resolveEntity(name).stream().findFirst().orElseThrow(() -> unknown("entity", name));
    }

    private static SpilloverException unknown(String what, String words) {
        return new SpilloverException(
                Kind.USAGE,
                "The store has no " + what + " '" + words
                        + "'; 'spillover query entities' lists the names that it knows.");
    }
}
