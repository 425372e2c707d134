package io.spillover.graph;

import static io.spillover.document.Factuality.ASSERTED;
import static io.spillover.document.Factuality.CONDITIONAL;
import static io.spillover.document.Factuality.DENIED;
import static io.spillover.document.Factuality.PROBABLE;
import static io.spillover.graph.WrittenReading.entity;

import io.spillover.document.Entity;
import io.spillover.document.Reading;
import io.spillover.lexicon.Lexicon;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** A small store of three articles in which every saved query and every export finds something: the examples of the queries speak of it. */
public final class Story {

    private static final Entity ACME = entity("organization/acme", "Acme", "Company");
    private static final Entity GLOBEX = entity("organization/globex", "Globex", "Company");
    private static final Entity HOOLI = entity("organization/hooli", "Hooli", "Company");
    private static final Entity FREEDONIA = entity("place/freedonia", "Freedonia", "Jurisdiction");
    private static final Entity WIDGET = entity("product/widget", "Widget", "Product");
    private static final Entity THEFT = entity("topic/theft", "theft", "RiskTopic");
    private static final Entity PASSWORDS = entity("topic/passwords", "passwords", "Control");
    private static final Entity GUARDRAILS = entity("topic/guardrails", "guardrails", "Control");

    private Story() {}

    /** The article of the story. */
    public static Reading reading() {
        return new WrittenReading("Acme grows")
                .publishedBy("The Courier")
                .publishedOn(LocalDate.of(2026, 1, 10))
                .says("Acme sells to Globex, Reuters reports.", ACME, "sellsTo", GLOBEX, ASSERTED, List.of("Reuters"))
                .says("Acme makes the Widget.", ACME, "makes", WIDGET, ASSERTED)
                .says("Globex uses the Widget.", GLOBEX, "uses", WIDGET, ASSERTED)
                .says("Acme operates in Freedonia.", ACME, "operatesIn", FREEDONIA, ASSERTED)
                .says("Acme does not operate in Freedonia.", ACME, "operatesIn", FREEDONIA, DENIED)
                .says("The Widget is not hosted in Freedonia.", WIDGET, "hostedIn", FREEDONIA, DENIED)
                .says("Freedonia will restrict the Widget.", FREEDONIA, "restricts", WIDGET, PROBABLE)
                .onCondition(
                        "If Freedonia restricts the Widget, Acme could face theft.", ACME, "faces", THEFT, CONDITIONAL)
                .says("Acme has guardrails.", ACME, "applies", GUARDRAILS, ASSERTED)
                .says("The guardrails work against theft.", GUARDRAILS, "mitigates", THEFT, ASSERTED)
                .says("Freedonia leads Acme.", FREEDONIA, "headOf", ACME, ASSERTED)
                .measures("Acme made $5 in Freedonia last year.", ACME, "revenue", "5", Optional.of(FREEDONIA))
                .prints("Bullish")
                .opines("We think that Globex avoids Freedonia.", GLOBEX, "avoids", FREEDONIA, ASSERTED)
                .reading();
    }

    /** A newer article: what could have come is there, and somebody is named for the first time. */
    public static Reading newer() {
        return theft("Thieves rob Acme", "Freedonia Herald", LocalDate.of(2026, 1, 20))
                .reading();
    }

    /** The newer article once more, with a sentence of its own. */
    public static Reading copy() {
        return theft("Thieves rob Acme, police say", "The Daily", LocalDate.of(2026, 1, 21))
                .sounds("Acme is shaken.", ACME, false, 0.8)
                .reading();
    }

    /** One event by two who write for themselves, of whom one has corrected the first version. */
    public static List<Reading> suit() {
        return List.of(
                suit("Globex goes to court", LocalDate.of(2026, 1, 20))
                        .says("Globex sues Acme over the Widget, for millions.", GLOBEX, "sues", ACME, ASSERTED)
                        .reading(),
                suit("Globex takes Acme to court", LocalDate.of(2026, 1, 21))
                        .says("Globex sues Acme over the Widget.", GLOBEX, "sues", ACME, ASSERTED)
                        .reading(),
                new WrittenReading("Lawyers for Acme")
                        .publishedBy("The Globe")
                        .publishedOn(LocalDate.of(2026, 1, 21))
                        .says("A claim of Globex has reached those who made the plans.", GLOBEX, "sues", ACME, ASSERTED)
                        .reading());
    }

    private static WrittenReading suit(String title, LocalDate day) {
        return new WrittenReading(title)
                .publishedBy("Court Reporter")
                .publishedOn(day)
                .from("https://court.example/globex");
    }

    private static WrittenReading theft(String title, String publisher, LocalDate day) {
        return new WrittenReading(title)
                .publishedBy(publisher)
                .publishedOn(day)
                .says(
                        "Acme suffered theft: somebody took all plans of its newest products.",
                        ACME,
                        "suffers",
                        THEFT,
                        ASSERTED)
                .says("Globex never used the Widget, as its lawyers say.", GLOBEX, "uses", WIDGET, DENIED)
                .says(
                        "Meanwhile Globex, which has its own worries this winter, sells to Hooli.",
                        GLOBEX,
                        "sellsTo",
                        HOOLI,
                        ASSERTED)
                .says("Freedonia taxes Hooli.", FREEDONIA, "taxes", HOOLI, ASSERTED)
                .says("Passwords work against theft, too.", PASSWORDS, "mitigates", THEFT, ASSERTED)
                .prints("Bearish");
    }

    /** What rules would draw from the article. */
    public static Graph inferred(Iris iris) {
        String article = iris.article(reading().article().id()).getURI();
        String operates = iris.fact(iris.entity(ACME), Vocabulary.term("operatesIn"), iris.entity(FREEDONIA))
                .getURI();
        String hosted = iris.fact(iris.entity(WIDGET), Vocabulary.term("hostedIn"), iris.entity(FREEDONIA))
                .getURI();
        String restricts = iris.fact(iris.entity(FREEDONIA), Vocabulary.term("restricts"), iris.entity(WIDGET))
                .getURI();
        String turtle = """
                PREFIX so: <%s> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> BASE <%s>
                <rule/revenue> a so:Rule ; rdfs:label "Exposure by revenue" .
                <rule/restriction> a so:Rule ; rdfs:label "Restrictions weigh" .
                <rule/hosting> a so:Rule ; rdfs:label "Exposure by hosting" .
                <exposure/1> a so:Exposure ; so:exposed <organization/acme> ; so:to <place/freedonia> ;
                    so:kind so:revenue ; so:weight 0.6 .
                <organization/acme> so:exposedTo <place/freedonia> ; so:atRiskFrom <topic/theft> .
                <firing/1> a so:RuleFiring ; so:rule <rule/revenue> ; so:premise <%s> ; so:concludes <exposure/1> ;
                    so:weight 0.6 .
                <risk/1> a so:Risk ; so:bearer <organization/acme> ; so:threat <topic/theft> ;
                    so:state so:Hypothetical ; so:severity 0.4 ; so:mitigatedBy <topic/guardrails> .
                <risk/2> a so:Risk ; so:bearer <organization/globex> ; so:threat <place/freedonia> ;
                    so:state so:Hypothetical ; so:severity 0.2 .
                <organization/globex> so:atRiskFrom <place/freedonia> .
                <firing/3> a so:RuleFiring ; so:rule <rule/restriction> ; so:premise <%s> ; so:concludes <risk/2> .
                <signal/1> a so:Signal ; so:source <place/freedonia> ; so:target <organization/acme> ;
                    so:direction -1 ; so:strength 0.3 ; so:horizon so:short ; so:channel so:direct .
                <place/freedonia> so:impacts <organization/acme> .
                <firing/2> a so:RuleFiring ; so:rule <rule/restriction> ; so:premise <exposure/1> ;
                    so:concludes <signal/1> .
                <held-back/1> a so:HeldBack ; so:rule <rule/hosting> ; so:heldBackBy <%s> .
                <verdict/1> a so:Verdict ; so:scope so:WholeStore ; so:target <organization/acme> ;
                    so:horizon so:short ; so:label so:Bearish ; so:score -0.3 ; so:confidence 0.5 ;
                    so:channel so:direct ; so:contribution <verdict/1/contribution/0> .
                <verdict/1/contribution/0> a so:Contribution ; so:signal <signal/1> ; so:amount -0.3 ;
                    so:times 0.5 .
                <verdict/2> a so:Verdict ; so:scope <%s> ; so:target <organization/acme> ;
                    so:horizon so:short ; so:label so:Neutral ; so:score 0.0 ; so:confidence 0.5 .
                """.formatted(Vocabulary.NAMESPACE, iris.base(), operates, restricts, hosted, article);
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create().source(new StringReader(turtle)).lang(Lang.TURTLE).parse(graph);
        return graph;
    }

    /** The store of the story, in memory. */
    public static KnowledgeGraph graph() {
        return graph(List.of());
    }

    /** The same with an event that is told twice. */
    static KnowledgeGraph longer() {
        return graph(suit());
    }

    private static KnowledgeGraph graph(List<Reading> more) {
        KnowledgeGraph graph = TestGraph.inMemory();
        graph.add(reading());
        graph.add(newer());
        graph.add(copy());
        more.forEach(graph::add);
        graph.replaceInferred(inferred(graph.iris()).find().toList());
        HandMerges merges = graph.handMerges(Lexicon.load(TestGraph.home().resolve("ontology/lexicon"), List.of()));
        merges.merge("organization/acme-co", "organization/acme", Optional.of("spelled differently"));
        merges.commit(Instant.parse("2026-01-31T12:00:00Z"));
        return graph;
    }
}
