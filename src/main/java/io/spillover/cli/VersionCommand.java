package io.spillover.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "version", description = "Prints the version.")
final class VersionCommand implements Runnable, IVersionProvider {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        for (String line : getVersion()) {
            spec.commandLine().getOut().println(line);
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "spillover " + number() + " on Java " + Runtime.version().feature() + ", picocli " + CommandLine.VERSION
        };
    }

    /** The jar's manifest tells it; classes that lie in a folder have none. */
    static String number() {
        String version = VersionCommand.class.getPackage().getImplementationVersion();
        return version == null ? "from classes" : version;
    }
}
