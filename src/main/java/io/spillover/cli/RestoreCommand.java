package io.spillover.cli;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.ingest.schedule.Job;
import io.spillover.ingest.schedule.JobDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        description = {
            "Makes a store of what 'backup' wrote, whole or not at all; not where there are articles already.",
            "Jobs come back paused, for their sources and hooks may mean something else here: 'jobs resume' lets them go on."
        })
final class RestoreCommand implements Runnable {
    @ParentCommand
    private SpilloverCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "What 'backup' wrote.")
    private Path file;

    @Override
    public void run() {
        Wiring wiring = root.wiring();
        List<Job> jobs = new ArrayList<>();
        try (InputStream backup = Files.newInputStream(file);
                KnowledgeGraph graph = wiring.restore(backup, line -> jobs.add(JobDefinition.read(line)))) {
            List<Job> added = jobs.isEmpty() ? jobs : wiring.jobs().with(graph, there -> there.addPaused(jobs));
            tell(graph.articles().size(), names(added), names(jobs));
        } catch (IOException e) {
            throw new SpilloverException(
                    Kind.UNREADABLE_INPUT,
                    "Cannot read the backup " + file + " (" + e.getMessage() + "); check its name and its permissions.",
                    e);
        }
    }

    private void tell(int articles, List<String> added, List<String> all) {
        PrintWriter out = spec.commandLine().getOut();
        String restored = "Restored " + Words.count(articles, "article");
        out.println(
                added.isEmpty()
                        ? restored + "."
                        : restored + " and " + Words.count(added.size(), "job")
                                + ", paused: see 'spillover jobs show NAME', then 'spillover jobs resume NAME' for "
                                + String.join(", ", added) + ".");
        if (added.size() < all.size()) {
            List<String> left =
                    all.stream().filter(name -> !added.contains(name)).toList();
            out.println("Left out, since jobs have these names already: " + String.join(", ", left) + ".");
        }
    }

    private static List<String> names(List<Job> jobs) {
        return jobs.stream().map(Job::name).toList();
    }
}
