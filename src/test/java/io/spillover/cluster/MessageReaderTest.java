package io.spillover.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spillover.document.SpilloverException;
import io.spillover.source.Read;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.serialization.DeserializationSchema.InitializationContext;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.SimpleUserCodeClassLoader;
import org.apache.flink.util.UserCodeClassLoader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageReaderTest {
    private static final String TOPIC = "kafka://localhost:9092/news";

    @Test
    void a_message_is_an_article_as_a_line_is_and_stands_where_its_offset_says() throws IOException {
        List<Piece> pieces = read("{\"text\": \"Acme grew.\", \"title\": \"Acme grows\", \"publisher\": \"The Wire\"}");
        assertThat(pieces).singleElement().satisfies(piece -> {
            assertThat(piece.position()).isEqualTo(new Position(3, 1, 42).name());
            assertThat(new ReadText().read(piece.read())).isInstanceOfSatisfying(Read.Found.class, found -> {
                assertThat(found.article().title()).isEqualTo("Acme grows");
                assertThat(found.article().publisher()).contains("The Wire");
            });
        });
    }

    @Test
    void a_message_that_is_no_article_is_told_by_its_place() throws IOException {
        assertThat(read("none").stream().map(piece -> new ReadText().read(piece.read())))
                .singleElement()
                .isInstanceOfSatisfying(Read.Failed.class, failed -> assertThat(failed.reason())
                        .startsWith("There is no JSON in " + TOPIC + ", partition 1, offset 42"));
    }

    @Test
    void a_deleted_message_is_nothing() throws IOException {
        assertThat(read(null)).isEmpty();
    }

    @Test
    void an_address_names_servers_and_a_topic() {
        assertThat(KafkaTopic.of("kafka://one:9092,two:9093/wire.news"))
                .isEqualTo(new KafkaTopic("one:9092,two:9093", "wire.news"));
        assertThatExceptionOfType(SpilloverException.class)
                .isThrownBy(() -> KafkaTopic.of("kafka://one/wire"))
                .withMessageContaining("kafka://host:port/topic");
    }

    private static List<Piece> read(@Nullable String json) throws IOException {
        MessageReader reader = new MessageReader(3, TOPIC, "");
        reader.open(new InitializationContext() {
            @Override
            public MetricGroup getMetricGroup() {
                return new UnregisteredMetricsGroup();
            }

            @Override
            public UserCodeClassLoader getUserCodeClassLoader() {
                return SimpleUserCodeClassLoader.create(MessageReaderTest.class.getClassLoader());
            }
        });
        List<Piece> pieces = new ArrayList<>();
        byte[] value = json == null ? null : json.getBytes(StandardCharsets.UTF_8);
        reader.deserialize(new ConsumerRecord<>("news", 1, 42, null, value), new ListCollector<>(pieces));
        return pieces;
    }
}
