package io.spillover.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;

class AsItWasReadTest {
    @Test
    void triples_stay_in_the_order_in_which_they_were_read() {
        List<Triple> triples =
                IntStream.range(0, 50).mapToObj(AsItWasReadTest::triple).toList();
        AsItWasRead read = new AsItWasRead(new LinkedHashSet<>(triples), Set.of());
        assertThat(read.said()).containsExactlyElementsOf(triples);
    }

    private static Triple triple(int number) {
        return Triple.create(
                NodeFactory.createURI("urn:s" + number),
                NodeFactory.createURI("urn:p"),
                NodeFactory.createLiteralString("o"));
    }
}
