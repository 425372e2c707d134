package io.spillover.cli;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.StoreSize;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "compact",
        description =
                "Leaves out of the store's files what is no longer in use. Ingestion does so too where a store has"
                        + " swollen to two and a half times its size.")
final class CompactCommand implements Runnable {
    private static final double MEGABYTE = 1024.0 * 1024;

    @ParentCommand
    private SpilloverCommand root;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Wiring wiring = root.wiring();
        wiring.settings().elsewhere().ifPresent(endpoint -> {
            throw new SpilloverException(
                    Kind.USAGE,
                    "The files of the store " + endpoint.address()
                            + " are its server's; have that one compact them (Fuseki: POST to /$/compact/NAME).");
        });
        try (KnowledgeGraph graph = wiring.existingStore()) {
            String before = size(graph);
            graph.keeping().compact();
            spec.commandLine().getOut().println("The store had " + before + " and has " + size(graph) + ".");
        }
    }

    private static String size(KnowledgeGraph graph) {
        Optional<StoreSize> size = graph.keeping().size();
        return String.format(Locale.ROOT, "%.1f MB", size.map(StoreSize::bytes).orElse(0L) / MEGABYTE);
    }
}
