package io.spillover.cluster;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The job: sources → one piece after another, spread over all slots → understood → the exchange.
 *
 * <p>It keeps no checkpoints. An attempt after a failure begins with the first file again, and passes over what is settled: to
 * look for a file costs a hundredth of understanding an article, and there is no state to be lost.
 */
final class ClusterJob {
    private static final String LOOPBACK = "localhost";
    private static final int ATTEMPTS = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration FORGIVEN_AFTER = Duration.ofMinutes(10);

    private final ClusterTerms terms;
    private final TravellingReader reader;
    private final Exchange exchange;

    ClusterJob(ClusterTerms terms, TravellingReader reader, Exchange exchange) {
        this.terms = terms;
        this.reader = reader;
        this.exchange = exchange;
    }

    /** Starts it, and goes on while it runs. */
    RunningJob start(Corpus corpus) {
        StreamExecutionEnvironment flink = environment();
        pieces(flink, corpus)
                .rebalance()
                .flatMap(new Understander(exchange, reader, terms.again()), TypeInformation.of(Settled.class))
                .name("understand")
                .sinkTo(new ExchangeSink(exchange))
                .name("exchange");
        try {
            return new RunningJob(flink.executeAsync("Spillover"));
        } catch (Exception e) {
            throw new SpilloverException(
                    Kind.STORE_UNAVAILABLE,
                    "The cluster does not take the job (" + e + "); see the log of its JobManager.",
                    e);
        }
    }

    private StreamExecutionEnvironment environment() {
        Optional<SessionCluster> cluster = terms.address().map(SessionCluster::at);
        StreamExecutionEnvironment flink = cluster.map(
                        at -> StreamExecutionEnvironment.createRemoteEnvironment(at.host(), at.port(), configuration()))
                .orElseGet(() -> StreamExecutionEnvironment.createLocalEnvironment(configuration()));
        return flink.setParallelism(
                terms.slots().or(() -> cluster.map(SessionCluster::slots)).orElseGet(() -> Runtime.getRuntime()
                        .availableProcessors()));
    }

    /** What a job may set itself; of a session cluster, only restarts and closures hang on it. */
    private static Configuration configuration() {
        Configuration configuration = new Configuration();
        configuration.set(RestOptions.BIND_ADDRESS, LOOPBACK);
        // It looks into records of the JDK, which Java 17 forbids, and there is nothing to be cleaned.
        configuration.set(PipelineOptions.CLOSURE_CLEANER_LEVEL, ExecutionConfig.ClosureCleanerLevel.NONE);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF, LONGEST_PAUSE);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_ATTEMPTS, ATTEMPTS);
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_RESET_BACKOFF_THRESHOLD, FORGIVEN_AFTER);
        return configuration;
    }

    private DataStream<Piece> pieces(StreamExecutionEnvironment flink, Corpus corpus) {
        List<DataStream<Piece>> streams = new ArrayList<>();
        if (!corpus.parts().isEmpty()) {
            streams.add(stream(flink, files(), "files"));
        }
        corpus.topics().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(topic -> streams.add(stream(
                        flink,
                        topic(topic.getKey(), topic.getValue()),
                        topic.getValue().name())));
        return streams.stream().reduce(DataStream::union).orElseThrow();
    }

    private static DataStream<Piece> stream(StreamExecutionEnvironment flink, Source<Piece, ?, ?> source, String name) {
        return flink.fromSource(source, WatermarkStrategy.noWatermarks(), name, TypeInformation.of(Piece.class));
    }

    private FileSource<Piece> files() {
        Exchange parts = exchange;
        return FileSource.forBulkFileFormat(new PartFormat(published()), new Path(exchange.folder()))
                .setFileEnumerator(() -> new PartEnumerator(parts))
                .setSplitAssigner(PartAssigner::new)
                .build();
    }

    private KafkaSource<Piece> topic(int part, KafkaTopic topic) {
        return KafkaSource.<Piece>builder()
                .setBootstrapServers(topic.servers())
                .setTopics(topic.topic())
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setBounded(OffsetsInitializer.offsets(TopicBounds.of(topic)))
                .setDeserializer(new MessageReader(part, topic.name(), published()))
                .build();
    }

    private String published() {
        return terms.published().map(LocalDate::toString).orElse("");
    }
}
