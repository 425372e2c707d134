package io.spillover.cli;

import io.spillover.graph.KnowledgeGraph;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        description = {
            "Writes the whole store to a file, as N-Quads compressed with gzip, in the state of now; also while another"
                    + " process serves it.",
            "The file is there when it is whole. Jobs that were added by command are in it, with their hooks and addresses;"
                    + " those of spillover.yaml, and what servers told of pages that stay as they are, are not."
        })
final class BackupCommand implements Runnable {
    @ParentCommand
    private SpilloverCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Where to write, such as store.nq.gz; what is there is replaced.")
    private String file;

    @Override
    public void run() {
        Wiring wiring = root.wiring();
        try (KnowledgeGraph graph = wiring.existingStore()) {
            List<String> jobs = wiring.jobs().written(graph);
            AtomicLong quads = new AtomicLong();
            WholeFile.write(
                    Path.of(root.place(file)), out -> quads.set(graph.keeping().backup(out, jobs)));
            spec.commandLine()
                    .getOut()
                    .println("Wrote " + quads + " quads"
                            + (jobs.isEmpty() ? "" : " and " + Words.count(jobs.size(), "job")) + " to " + file + ".");
        }
    }
}
