package io.spillover.graph;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;

/** A run as triples of PROV-O: an activity of the software, by which the articles came into the store. */
final class RunTriples {

    private RunTriples() {}

    static Set<Triple> of(Iris iris, Run run) {
        Triples triples = new Triples();
        Node activity = iris.skolem("run", run.started() + " " + new TreeMap<>(run.locations()));
        Node software = iris.skolem("software", run.software());
        triples.type(software, ReusedTerms.SOFTWARE_AGENT)
                .add(software, RDFS.label.asNode(), run.software())
                .type(activity, ReusedTerms.ACTIVITY)
                .add(activity, ReusedTerms.STARTED_AT_TIME, time(run.started()))
                .add(activity, ReusedTerms.ENDED_AT_TIME, time(run.ended()))
                .add(activity, ReusedTerms.WAS_ASSOCIATED_WITH, software);
        run.job().ifPresent(name -> {
            Node job = iris.skolem("job", name);
            triples.type(job, ReusedTerms.ENTITY)
                    .add(job, RDFS.label.asNode(), name)
                    .add(activity, ReusedTerms.WAS_STARTED_BY, job);
        });
        run.locations().forEach((articleId, location) -> {
            Node article = iris.article(articleId);
            triples.add(article, ReusedTerms.WAS_GENERATED_BY, activity)
                    .add(article, ReusedTerms.GENERATED_AT_TIME, time(run.ended()))
                    .add(article, ReusedTerms.AT_LOCATION, location);
        });
        return triples.collected();
    }

    static Node time(Instant instant) {
        return NodeFactory.createLiteralDT(
                instant.truncatedTo(ChronoUnit.MILLIS).toString(), XSDDatatype.XSDdateTime);
    }
}
