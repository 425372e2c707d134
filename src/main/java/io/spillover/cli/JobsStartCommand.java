package io.spillover.cli;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.ingest.schedule.Jobs;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "start",
        description = "Runs the jobs when they are due, until it is stopped: then the article that is being read is"
                + " finished, and the run goes on next time.")
final class JobsStartCommand implements Runnable {
    @ParentCommand
    private JobsCommand jobs;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Wiring wiring = jobs.wiring();
        try (UntilStopped stop = new UntilStopped();
                KnowledgeGraph graph = wiring.store();
                Jobs all = wiring.jobs().open(graph)) {
            wiring.jobs().own(graph, () -> all);
            stop.then(() -> {
                all.stop();
                spec.commandLine().getErr().println("Told to end: what is being read is finished before it ends");
            });
            all.start();
            serve(wiring, all, stop);
        }
    }

    private void serve(Wiring wiring, Jobs all, UntilStopped stop) {
        try (CommandPort port = wiring.jobs().commandPort(folder -> jobs.answering(wiring, folder))) {
            port.start();
            PrintWriter out = spec.commandLine().getOut();
            out.println(Words.count(all.list().size(), "job") + " run when they are due, until this is stopped");
            out.flush();
            stop.await();
        }
    }
}
