package io.spillover.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "resume", description = "Lets a paused job go on.")
final class JobsResumeCommand implements Runnable {
    @ParentCommand
    private JobsCommand jobs;

    @Parameters(paramLabel = "NAME", description = "The job.")
    private String name;

    @Override
    public void run() {
        jobs.with(all -> all.resume(name));
    }
}
