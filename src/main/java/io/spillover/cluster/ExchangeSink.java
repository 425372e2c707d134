package io.spillover.cluster;

import java.io.IOException;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Puts what came of pieces into the exchange: exactly once, because a name is written again with the same content. */
record ExchangeSink(Exchange exchange) implements Sink<Settled> {

    @Override
    public SinkWriter<Settled> createWriter(WriterInitContext context) {
        return new Writer(exchange);
    }

    private record Writer(Exchange exchange) implements SinkWriter<Settled> {
        @Override
        public void write(Settled settled, Context context) throws IOException {
            exchange.settle(settled.position(), settled.result());
        }

        @Override
        public void flush(boolean endOfInput) {
            // Each is in its place as soon as it is written.
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    }
}
