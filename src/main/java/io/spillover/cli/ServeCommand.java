package io.spillover.cli;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.serve.Token;
import io.spillover.serve.WebServer;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = {
            "Serves the store until it is stopped: a page for people, what the page asks as JSON (/api/, described at"
                    + " /openapi.json), and SPARQL 1.1 (/sparql). To this machine alone, and nothing can be changed"
                    + " through it.",
            "With a token, whoever sends it (\"Authorization: Bearer TOKEN\", or as the password of HTTP Basic) can post"
                    + " articles to /api/articles and change graphs of their own by SPARQL (/update, /data), and --host"
                    + " lets others in. Put TLS in front of it where others could listen."
        })
final class ServeCommand implements Runnable {
    private static final int USUAL_PORT = 3330;
    private static final int LAST_PORT = 65_535;
    private static final String LOOPBACK = "localhost";

    @ParentCommand
    private SpilloverCommand root;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where to listen (" + USUAL_PORT + " unless given; 0 takes any that is free).")
    private int port = USUAL_PORT;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "The address to listen on (${DEFAULT-VALUE} unless given). One that others can reach needs a"
                    + " token, and every request must send it.")
    private String host = LOOPBACK;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long a query or an update may run (${DEFAULT-VALUE} unless given).")
    private int timeout = 30;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description =
                    "How many rows or triples a SPARQL answer may have (${DEFAULT-VALUE} unless given); one with more"
                            + " is refused.")
    private int rows = WebServer.Terms.USUAL_ROWS;

    @Option(names = "--jobs", description = "Runs the jobs of the store too, when they are due.")
    private boolean withJobs;

    @Mixin
    private TokenOption token;

    @Override
    public void run() {
        refuse(port < 0 || port > LAST_PORT, "--port", "a number from 0 to " + LAST_PORT, port);
        refuse(timeout < 1, "--timeout", "a number of seconds from 1 up", timeout);
        refuse(rows < 1, "--rows", "a number from 1 up", rows);
        Optional<Token> secret = token.token(root.variables());
        WebServer.Terms terms = new WebServer.Terms(
                address(host), port, Duration.ofSeconds(timeout), rows, secret, VersionCommand.number());
        Wiring wiring = root.wiring();
        try (UntilStopped stop = new UntilStopped();
                KnowledgeGraph graph = secret.isPresent() ? wiring.store() : wiring.existingStore();
                OpenJobs jobs = new OpenJobs(() -> wiring.jobs().open(graph));
                WebServer server = wiring.server(graph, terms)) {
            wiring.jobs().own(graph, jobs);
            stop.then(() -> stop(jobs, server));
            if (withJobs) {
                jobs.get().start();
            }
            serve(wiring, terms, server);
        }
    }

    private static void stop(OpenJobs jobs, WebServer server) {
        jobs.stop();
        server.close();
    }

    private void serve(Wiring wiring, WebServer.Terms terms, WebServer server) {
        if (wiring.settings().elsewhere().isPresent() && !withJobs) {
            serve(terms, server);
            return;
        }
        try (CommandPort commands = wiring.jobs().commandPort(folder -> root.answering(wiring, folder))) {
            commands.start();
            serve(terms, server);
        }
    }

    private void serve(WebServer.Terms terms, WebServer server) {
        tell(terms, server.port());
        server.join();
    }

    private void tell(WebServer.Terms terms, int listening) {
        String name = terms.host().isLoopbackAddress() ? LOOPBACK : host;
        PrintWriter out = spec.commandLine().getOut();
        out.println("http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + listening + "/");
        out.flush();
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host.isBlank() ? "?" : host);
        } catch (UnknownHostException unknown) {
            throw new SpilloverException(
                    Kind.USAGE,
                    "There is no address '" + host + "' to listen on; give --host an address of this machine, such as"
                            + " 0.0.0.0 for all of them.",
                    unknown);
        }
    }

    private void refuse(boolean wrong, String option, String needed, int given) {
        if (wrong) {
            throw new ParameterException(
                    spec.commandLine(), "The option " + option + " needs " + needed + ", not " + given + ".");
        }
    }
}
