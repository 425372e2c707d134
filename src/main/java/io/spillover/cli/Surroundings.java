package io.spillover.cli;

import io.spillover.source.fetch.Pause;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What a command takes from the machine it runs on.
 *
 * @param home the folder with {@code ontology} and {@code queries}
 * @param folder the working folder, from which relative paths are seen
 * @param variables the environment
 * @param interactive whether standard error is a terminal, as the launcher sees it, so that a progress bar is of use
 * @param pause how time is let go by between requests to the web
 */
record Surroundings(
        Path home,
        Path folder,
        Map<String, String> variables,
        InputStream input,
        Clock clock,
        boolean interactive,
        Pause pause) {

    Surroundings {
        variables = Map.copyOf(variables);
    }

    /** The same, seen from another folder and without an input. */
    Surroundings in(Path other) {
        return new Surroundings(home, other, variables, InputStream.nullInputStream(), clock, false, pause);
    }

    static Surroundings ofProcess() {
        return new Surroundings(
                Path.of(System.getProperty("spillover.home", ".")),
                Path.of("").toAbsolutePath(),
                System.getenv(),
                System.in,
                Clock.systemUTC(),
                Boolean.getBoolean("spillover.terminal"),
                Pause.SLEEP);
    }
}
