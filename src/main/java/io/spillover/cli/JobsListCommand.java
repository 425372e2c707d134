package io.spillover.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "list", description = "Shows the jobs with their next and their last run, and failures in a row.")
final class JobsListCommand implements Runnable {
    @ParentCommand
    private JobsCommand jobs;

    @Spec
    private CommandSpec spec;

    @Mixin
    private FormatOption format;

    @Override
    public void run() {
        jobs.with(all -> JobTables.jobs().print(spec.commandLine().getOut(), all.list(), format.format()));
    }
}
