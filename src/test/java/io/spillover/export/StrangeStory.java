package io.spillover.export;

import static io.spillover.document.Factuality.ASSERTED;
import static io.spillover.document.Factuality.DENIED;
import static io.spillover.document.Factuality.POSSIBLE;
import static io.spillover.graph.WrittenReading.entity;

import io.spillover.document.Entity;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.TestGraph;
import io.spillover.graph.WrittenReading;

/** A store whose names have all that formats trip over: quotes, tabs, line breaks, mark-up, characters of two units. */
final class StrangeStory {

    static final String NAME = "A\t\"quoted\" \\ 'name'\n<script>alert(1)</script> & 𝒜🚀, ünï; {x}";

    private StrangeStory() {}

    static KnowledgeGraph graph() {
        Entity strange = entity("organization/strange", NAME, "Company");
        Entity plain = entity("organization/plain", "Plain", "Company");
        KnowledgeGraph graph = TestGraph.inMemory();
        graph.add(new WrittenReading("🚀 Strange sells")
                .says("🚀 Strange sells to Plain.", strange, "sellsTo", plain, ASSERTED)
                .says("🚀 Strange is a partner of Plain.", strange, "partnersWith", plain, POSSIBLE)
                .says("🚀 Strange does not sue Plain.", strange, "sues", plain, DENIED)
                .reading());
        return graph;
    }
}
