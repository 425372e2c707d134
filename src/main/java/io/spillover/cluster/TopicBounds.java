package io.spillover.cluster;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Up to where a topic is read: what is in it when the run starts. Asked once, where the run is started, so that every attempt
 * reads the same messages.
 */
final class TopicBounds {
    private static final int LONGEST_WAIT_SECONDS = 15;

    private TopicBounds() {}

    /** The offset behind the last message of each partition. */
    static Map<TopicPartition, Long> of(KafkaTopic topic) {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                topic.servers(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) TimeUnit.SECONDS.toMillis(LONGEST_WAIT_SECONDS),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) TimeUnit.SECONDS.toMillis(LONGEST_WAIT_SECONDS) / 2);
        try (Admin admin = Admin.create(settings)) {
            Map<String, TopicDescription> found = admin.describeTopics(List.of(topic.topic()))
                    .allTopicNames()
                    .get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            Map<TopicPartition, OffsetSpec> wanted = found.values().stream()
                    .flatMap(description -> description.partitions().stream())
                    .collect(Collectors.toMap(
                            partition -> new TopicPartition(topic.topic(), partition.partition()),
                            partition -> OffsetSpec.latest()));
            Map<TopicPartition, ListOffsetsResultInfo> ends =
                    admin.listOffsets(wanted).all().get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            return ends.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue()
                    .offset()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw unreadable(
                        "There is no topic " + topic.topic() + " at " + topic.servers() + "; check its spelling.", e);
            }
            throw unreadable(noAnswer(topic, e.getCause() + ""), e);
        } catch (TimeoutException | KafkaException e) {
            throw unreadable(noAnswer(topic, e + ""), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreadable("The run was interrupted; what was committed stays.", e);
        }
    }

    private static String noAnswer(KafkaTopic topic, String reason) {
        return "Kafka does not tell at " + topic.servers() + " what is in " + topic.topic() + " (" + reason
                + "); check the address, and that a broker runs there.";
    }

    private static SpilloverException unreadable(String sentence, Exception cause) {
        return new SpilloverException(Kind.UNREADABLE_INPUT, sentence, cause);
    }
}
