package io.spillover.cli;

import io.spillover.document.SpilloverException;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.StoreLock;
import io.spillover.ingest.Ingestion;
import io.spillover.ingest.schedule.HookCall;
import io.spillover.ingest.schedule.Job;
import io.spillover.ingest.schedule.JobDatabase;
import io.spillover.ingest.schedule.JobRunner;
import io.spillover.ingest.schedule.Jobs;
import io.spillover.ingest.schedule.RunReader;
import io.spillover.ingest.schedule.VerdictWatch;
import io.spillover.source.fetch.FetchTerms;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Puts the pieces of jobs together, and knows what of a store this process has open already. */
final class JobsWiring {
    private static final Duration HOOK_LIMIT = Duration.ofSeconds(10);

    private final Wiring wiring;
    private final Surroundings surroundings;
    private final Settings settings;
    private volatile Optional<Owned> owned = Optional.empty();

    /** What is open in this process already. */
    private record Owned(KnowledgeGraph graph, Supplier<Jobs> jobs) {}

    JobsWiring(Wiring wiring, Surroundings surroundings, Settings settings) {
        this.wiring = wiring;
        this.surroundings = surroundings;
        this.settings = settings;
    }

    /** From now on the store and its jobs are these, which stay open until who has opened them closes them. */
    void own(KnowledgeGraph graph, Supplier<Jobs> jobs) {
        owned = Optional.of(new Owned(graph, jobs));
    }

    /** The store that is open here, for who closes what it is given. */
    Optional<KnowledgeGraph> openStore() {
        return owned.map(Owned::graph).map(KnowledgeGraph::lent);
    }

    /** Answers commands of other processes on the store that is open here. */
    CommandPort commandPort(Function<Path, CommandLine> commands) {
        return CommandPort.open(store(), commands);
    }

    /** Asks or changes the jobs of a store; they are opened for it, unless they are open in this process. */
    <T> T with(KnowledgeGraph graph, Function<Jobs, T> task) {
        if (owned.isPresent()) {
            return task.apply(owned.get().jobs().get());
        }
        try (Jobs jobs = open(graph)) {
            return task.apply(jobs);
        }
    }

    /** The jobs that commands have added, in lines for a backup; a store that never had jobs gets none by this. */
    List<String> written(KnowledgeGraph graph) {
        return JobDatabase.isIn(settings.store()) ? with(graph, Jobs::written) : List.of();
    }

    /** Opens the jobs of a store, those of the settings among them. */
    Jobs open(KnowledgeGraph graph) {
        Jobs jobs = Jobs.open(
                database(),
                surroundings.clock(),
                new JobRunner.Surroundings(
                        reader(graph),
                        new VerdictWatch(
                                graph,
                                () -> wiring.explainer(graph, Optional.empty(), false),
                                settings.jobs().verdictChange()),
                        new HookCall(HOOK_LIMIT, settings.jobs().privateWebhooks())));
        try {
            jobs.takeIn(settings.jobs().jobs());
            return jobs;
        } catch (SpilloverException refused) {
            jobs.close();
            throw refused;
        }
    }

    /** Who owns a store owns its jobs; those of a store elsewhere are owned by themselves. */
    private JobDatabase database() {
        if (settings.elsewhere().isEmpty()) {
            return JobDatabase.open(settings.store());
        }
        StoreLock lock = StoreLock.take(store());
        return JobDatabase.open(settings.store(), lock::close);
    }

    private RunReader reader(KnowledgeGraph graph) {
        FetchTerms terms = FetchTerms.usual(VersionCommand.number()).withPrivate(settings.allowPrivate());
        Lazy<JobSources> sources = new Lazy<>(() -> new JobSources(surroundings, terms, store()));
        return new RunReader() {
            @Override
            public Ingestion begin(Job job) {
                return wiring.ingestion(graph, sources.get(), job);
            }

            @Override
            public void committed() {
                sources.get().keep();
            }

            @Override
            public void brokenOff() {
                sources.get().drop();
            }
        };
    }

    private Path store() {
        return settings.store().toAbsolutePath().normalize();
    }
}
