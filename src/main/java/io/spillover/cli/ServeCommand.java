package io.spillover.cli;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.serve.WebServer;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = "Serves the store to this machine until it is stopped: a page for people, what the page asks as "
                + "JSON, and a SPARQL endpoint. Nothing can be changed through it.")
final class ServeCommand implements Runnable {
    private static final int USUAL_PORT = 3330;
    private static final int LAST_PORT = 65_535;

    @ParentCommand
    private SpilloverCommand root;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where to listen, on the loopback address (" + USUAL_PORT
                    + " unless given; 0 takes any that is free).")
    private int port = USUAL_PORT;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long a query may run (${DEFAULT-VALUE} unless given).")
    private int timeout = 30;

    @Override
    public void run() {
        refuse(port < 0 || port > LAST_PORT, "--port", "a number from 0 to " + LAST_PORT, port);
        refuse(timeout < 1, "--timeout", "a number of seconds from 1 up", timeout);
        Wiring wiring = root.wiring();
        try (KnowledgeGraph graph = wiring.existingStore();
                WebServer server = wiring.server(graph, port, Duration.ofSeconds(timeout))) {
            Thread stopper = new Thread(server::close, "stop serving");
            Runtime.getRuntime().addShutdownHook(stopper);
            spec.commandLine().getOut().println("http://localhost:" + server.port() + "/");
            spec.commandLine().getOut().flush();
            server.join();
        }
    }

    private void refuse(boolean wrong, String option, String needed, int given) {
        if (wrong) {
            throw new ParameterException(
                    spec.commandLine(), "The option " + option + " needs " + needed + ", not " + given + ".");
        }
    }
}
