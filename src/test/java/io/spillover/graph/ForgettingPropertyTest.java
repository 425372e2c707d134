package io.spillover.graph;

import static io.spillover.graph.WrittenReading.entity;
import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Entity;
import io.spillover.document.Factuality;
import io.spillover.document.Reading;
import io.spillover.document.SpilloverException;
import io.spillover.lexicon.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class ForgettingPropertyTest {

    private static final List<Entity> COMPANIES = List.of(
            entity("organization/acme", "Acme", "Company"),
            entity("organization/globex", "Globex", "Company"),
            entity("organization/initech", "Initech", "Company"),
            entity("organization/umbrella", "Umbrella", "Company"));
    private static final List<Entity> THINGS = List.of(
            entity("product/widget", "Widget", "Product"),
            entity("product/widget-3-8-max", "Widget3.8-Max", "Product"),
            entity("product/widget-4", "Widget 4", "Product"),
            entity("place/freedonia", "Freedonia", "Jurisdiction"),
            entity("topic/theft", "theft", "RiskTopic"));
    private static final Lexicon LEXICON = lexicon();
    private static final Background BACKGROUND =
            Background.load(TestGraph.home().resolve("ontology"), Iris.standard(), LEXICON);

    @Property(tries = 40)
    void adding_and_forgetting_is_as_if_it_had_never_been(
            @ForAll("readings") List<Reading> kept, @ForAll("readings") List<Reading> forgotten) {
        try (KnowledgeGraph never = KnowledgeGraph.inMemory(BACKGROUND);
                KnowledgeGraph after = KnowledgeGraph.inMemory(BACKGROUND)) {
            kept.forEach(never::add);
            forgotten.forEach(after::add);
            kept.forEach(after::add);
            forgotten.stream()
                    .map(reading -> reading.article().id())
                    .filter(id -> !never.contains(id))
                    .forEach(after::forget);
            assertThat(TestGraph.nquads(after)).isEqualTo(TestGraph.nquads(never));
        }
    }

    @Property(tries = 20)
    void adding_in_any_order_and_twice_gives_the_same_store(@ForAll("readings") List<Reading> readings) {
        try (KnowledgeGraph once = KnowledgeGraph.inMemory(BACKGROUND);
                KnowledgeGraph twice = KnowledgeGraph.inMemory(BACKGROUND)) {
            readings.forEach(once::add);
            for (int i = readings.size() - 1; i >= 0; i--) {
                twice.add(readings.get(i));
            }
            twice.write(() -> readings.forEach(twice::add));
            assertThat(TestGraph.nquads(twice)).isEqualTo(TestGraph.nquads(once));
        }
    }

    /** Whatever comes in before, between and after, and in whatever order merges are undone. */
    @Property(tries = 30)
    void merging_and_parting_is_as_if_it_had_never_been(
            @ForAll("readings") List<Reading> before,
            @ForAll("readings") List<Reading> between,
            @ForAll("merges") List<Merge> merges) {
        try (KnowledgeGraph never = KnowledgeGraph.inMemory(BACKGROUND);
                KnowledgeGraph after = KnowledgeGraph.inMemory(BACKGROUND)) {
            before.forEach(never::add);
            between.forEach(never::add);
            before.forEach(after::add);
            List<Merge> done =
                    merges.stream().filter(merge -> isMerged(after, merge)).toList();
            between.forEach(after::add);
            done.stream().sorted(Comparator.comparing(Merge::undone)).forEach(merge -> part(after, merge));
            assertThat(withoutLog(after)).isEqualTo(withoutLog(never));
        }
    }

    @Provide
    Arbitrary<List<Merge>> merges() {
        return Combinators.combine(
                        Arbitraries.of(COMPANIES),
                        Arbitraries.of(COMPANIES),
                        Arbitraries.integers().between(0, 9))
                .as(Merge::new)
                .list()
                .ofMaxSize(4);
    }

    private record Merge(Entity one, Entity into, int undone) {}

    private static boolean isMerged(KnowledgeGraph graph, Merge merge) {
        try {
            HandMerges merges = graph.handMerges(LEXICON);
            merges.merge(merge.one().id(), merge.into().id(), Optional.empty());
            merges.commit(Instant.EPOCH);
            return true;
        } catch (SpilloverException refused) {
            return false;
        }
    }

    private static void part(KnowledgeGraph graph, Merge merge) {
        HandMerges merges = graph.handMerges(LEXICON);
        merges.part(merge.one().id(), merge.into().id(), Optional.empty());
        merges.commit(Instant.EPOCH);
    }

    private static String withoutLog(KnowledgeGraph graph) {
        return TestGraph.nquads(graph)
                .lines()
                .filter(line -> !line.endsWith("/graph/merges> ."))
                .collect(Collectors.joining("\n"));
    }

    @Provide
    Arbitrary<List<Reading>> readings() {
        Arbitrary<Statement> statements = Combinators.combine(
                        Arbitraries.of(COMPANIES),
                        Arbitraries.of("sells", "operatesIn", "faces", "makes", "sellsTo", "acquires"),
                        Arbitraries.of(THINGS),
                        Arbitraries.of(Factuality.values()),
                        Arbitraries.of(true, false))
                .as(Statement::new);
        return statements
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(ForgettingPropertyTest::reading)
                .list()
                .ofMaxSize(3);
    }

    private record Statement(Entity subject, String predicate, Entity object, Factuality factuality, boolean opinion) {}

    /** The text tells every reading from every other, as it does outside of tests. */
    private static Reading reading(List<Statement> statements) {
        WrittenReading written =
                new WrittenReading("On " + statements.get(0).subject().label());
        written.publishedOn(LocalDate.of(2026, 1, 2 * statements.size()));
        for (Statement one : statements) {
            String sentence =
                    (one.opinion() ? "We think: " : "") + one.subject().label() + " " + one.predicate() + " "
                            + one.object().label() + ", " + one.factuality().word() + ".";
            if (one.opinion()) {
                written.opines(sentence, one.subject(), one.predicate(), one.object(), one.factuality());
            } else {
                written.says(sentence, one.subject(), one.predicate(), one.object(), one.factuality());
            }
            written.measures("Its price is 5.", one.subject(), "price", "5", Optional.empty());
        }
        return written.reading();
    }

    private static Lexicon lexicon() {
        try {
            return SmallLexicon.in(Files.createTempDirectory("lexicon"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
