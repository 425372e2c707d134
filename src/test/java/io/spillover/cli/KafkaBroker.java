package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker of Kafka in a process of its own, on loopback, from the jars that the build puts in a folder of their own. */
final class KafkaBroker implements AutoCloseable {
    private static final Path JARS = Path.of("target/kafka");
    private static final String CLUSTER = "c3BpbGxvdmVyLXRlc3RzAA";
    private static final int LONGEST_WAIT_SECONDS = 60;

    private final Path folder;
    private final int port;
    private final Process process;

    /** Starts one that keeps its messages in a folder. */
    KafkaBroker(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        List<Integer> ports = freePorts();
        this.port = ports.get(0);
        int controller = ports.get(1);
        Path settings = folder.resolve("broker.properties");
        Files.write(
                settings,
                List.of(
                        "process.roles=broker,controller",
                        "node.id=1",
                        "controller.quorum.voters=1@127.0.0.1:" + controller,
                        "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller,
                        "controller.listener.names=CONTROLLER",
                        "log.dirs=" + folder.resolve("messages"),
                        "auto.create.topics.enable=false",
                        "offsets.topic.replication.factor=1"));
        Process format = java("format", "kafka.tools.StorageTool", "format", "-t", CLUSTER, "-c", settings.toString());
        assertThat(format.waitFor(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(format.exitValue()).as(log("format")).isZero();
        this.process = java("broker", "kafka.Kafka", settings.toString());
    }

    /** Waits until it answers. */
    void await() throws Exception {
        try (Admin admin = admin()) {
            admin.describeCluster().nodes().get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(log("broker"), e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                address(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) TimeUnit.SECONDS.toMillis(LONGEST_WAIT_SECONDS)));
    }

    /** What a client connects to. */
    String address() {
        return "127.0.0.1:" + port;
    }

    /** Makes a topic of so many partitions. */
    void create(String topic, int partitions) throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(partitions), Optional.of((short) 1))))
                    .all()
                    .get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Sends messages to a topic, one after the other to each partition in turn. */
    void send(String topic, int partitions, List<String> messages) throws Exception {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, address());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (int i : IntStream.range(0, messages.size()).toArray()) {
                producer.send(new ProducerRecord<>(topic, i % partitions, null, messages.get(i)))
                        .get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    private Process java(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                JARS.toAbsolutePath() + File.separator + "*"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
    }

    private String log(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".log"));
    }

    /** Two, held at the same time, so that they differ. */
    private static List<Integer> freePorts() throws IOException {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return List.of(one.getLocalPort(), other.getLocalPort());
        }
    }

    /** Waits for its end, since it writes into its folder until then. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
