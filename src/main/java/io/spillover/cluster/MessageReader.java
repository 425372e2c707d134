package io.spillover.cluster;

import io.spillover.source.ArticleSource;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.flink.api.common.serialization.DeserializationSchema.InitializationContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads the messages of a topic; where a message stands in its partition is its place in the source. */
final class MessageReader implements KafkaRecordDeserializationSchema<Piece> {
    private final int part;
    private final String topic;
    private final String published;
    private transient @Nullable ArticleSource source;

    /**
     * @param part the place of the topic in the order of the source
     * @param topic what the user knows it by
     * @param published the date of articles that have none of their own; empty where there is none
     */
    MessageReader(int part, String topic, String published) {
        this.part = part;
        this.topic = topic;
        this.published = published;
    }

    @Override
    public void open(InitializationContext context) {
        source = new ArticleSource(
                InputStream.nullInputStream(),
                published.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(published)));
    }

    /** A message without content, by which Kafka marks that one is deleted, is nothing. */
    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<Piece> out) {
        if (message.value() != null && source != null) {
            String place = topic + ", partition " + message.partition() + ", offset " + message.offset();
            String json = new String(message.value(), StandardCharsets.UTF_8);
            out.collect(new Piece(
                    new Position(part, message.partition(), message.offset()).name(),
                    false,
                    new ReadText().of(source.message(place, json))));
        }
    }

    @Override
    public TypeInformation<Piece> getProducedType() {
        return TypeInformation.of(Piece.class);
    }
}
