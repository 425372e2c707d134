package io.spillover.cli;

import io.spillover.graph.KnowledgeGraph;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "forget", description = "Removes articles, and exactly what hung on them alone.")
final class ForgetCommand implements Runnable {
    @ParentCommand
    private SpilloverCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "ARTICLE", description = "An article's path, content hash or IRI.")
    private List<String> articles;

    @Override
    public void run() {
        Wiring wiring = root.wiring();
        try (KnowledgeGraph graph = wiring.existingStore()) {
            List<String> ids = articles.stream()
                    .map(words -> Selections.version(graph, words))
                    .distinct()
                    .toList();
            wiring.forget(graph, ids);
            PrintWriter out = spec.commandLine().getOut();
            out.println("Forgot " + Words.count(ids.size(), "article") + "; the store has "
                    + Words.count(graph.articles().size(), "article") + ".");
        }
    }
}
