package io.spillover.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "remove", description = "Removes a job and its history; what it read stays.")
final class JobsRemoveCommand implements Runnable {
    @ParentCommand
    private JobsCommand jobs;

    @Parameters(paramLabel = "NAME", description = "The job.")
    private String name;

    @Override
    public void run() {
        jobs.with(all -> all.remove(name));
    }
}
