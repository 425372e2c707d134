package io.spillover.cli;

import io.spillover.cluster.ClusterTerms;
import io.spillover.cluster.KafkaTopic;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import picocli.CommandLine;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options by which a run is given to a cluster. */
final class ClusterOptions {
    private static final String IN_PROCESS = "";
    private static final String FLINK = "org/apache/flink/api/connector/source/Source.class";

    @Option(
            names = "--cluster",
            paramLabel = "HOST:PORT",
            arity = "0..1",
            fallbackValue = IN_PROCESS,
            preprocessor = OnlyWithEqualsSign.class,
            description = "Reads articles on a Flink cluster: on the session cluster with this address"
                    + " (--cluster=localhost:8081), or within this process. --threads is then the number of slots.")
    private Optional<String> address;

    @Option(
            names = "--exchange",
            paramLabel = "DIR",
            description =
                    "A folder by which the machines of the cluster exchange files, and which all of them see under this"
                            + " path: the folder of the store, unless it is named.")
    private Optional<Path> exchange;

    boolean isWanted() {
        return address.isPresent();
    }

    /** Refuses what only a cluster reads where none is wanted, and a cluster where Flink is not there. */
    void check(List<String> sources, CommandLine command) {
        if (isWanted()) {
            if (ClusterOptions.class.getClassLoader().getResource(FLINK) == null) {
                throw new SpilloverException(
                        Kind.INTERNAL,
                        "The libraries of Flink are not in lib/cluster; install Spillover whole, or leave --cluster"
                                + " away.");
            }
            return;
        }
        sources.stream().filter(KafkaTopic::isMeant).findFirst().ifPresent(topic -> {
            throw new ParameterException(command, topic + " is a topic of Kafka, which needs --cluster");
        });
        exchange.ifPresent(folder -> {
            throw new ParameterException(command, "The option --exchange needs --cluster");
        });
    }

    ClusterTerms terms(Settings settings, Optional<Integer> slots, Optional<LocalDate> published, boolean again) {
        Path besideStore = settings.store().toAbsolutePath().resolveSibling("");
        Optional<String> session = address.filter(given -> !given.equals(IN_PROCESS));
        return new ClusterTerms(
                session,
                session.isPresent() ? slots : Optional.of(settings.threads()),
                exchange.orElse(besideStore),
                published,
                again);
    }

    /** What follows {@code --cluster} is a source; only {@code --cluster=} names a cluster. */
    static final class OnlyWithEqualsSign implements IParameterPreprocessor {
        @Override
        @SuppressWarnings("JdkObsolete") // the stack is picocli's
        public boolean preprocess(
                Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
            if (!"=".equals(info.get("separator"))) {
                arguments.push(IN_PROCESS);
            }
            return false;
        }
    }
}
