package io.spillover.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "pause", description = "Lets a job wait until it is resumed; a run that goes on comes to its end.")
final class JobsPauseCommand implements Runnable {
    @ParentCommand
    private JobsCommand jobs;

    @Parameters(paramLabel = "NAME", description = "The job.")
    private String name;

    @Override
    public void run() {
        jobs.with(all -> all.pause(name));
    }
}
