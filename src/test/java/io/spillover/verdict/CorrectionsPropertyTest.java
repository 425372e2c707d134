package io.spillover.verdict;

import static io.spillover.graph.WrittenReading.entity;
import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Entity;
import io.spillover.document.Factuality;
import io.spillover.document.Reading;
import io.spillover.graph.AsOf;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Run;
import io.spillover.graph.TestGraph;
import io.spillover.graph.WrittenReading;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is corrected and forgotten: the store is the one in which only what stands was ever read, and knows what was before. */
class CorrectionsPropertyTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final List<Entity> FIRMS = List.of(
            entity("organization/acme", "Acme", "Company"),
            entity("organization/globex", "Globex", "Company"),
            entity("organization/initech", "Initech", "Company"));
    private static final List<Entity> COUNTRIES =
            List.of(entity("place/china", "China", "Jurisdiction"), entity("place/japan", "Japan", "Jurisdiction"));

    @Property(tries = 12)
    void what_was_corrected_leaves_no_trace_but_in_history(@ForAll @IntRange(min = 1, max = 1_000_000) int seed) {
        try (KnowledgeGraph graph = KnowledgeGraph.inMemory(ConclusionsPropertyTest.BACKGROUND);
                KnowledgeGraph only = KnowledgeGraph.inMemory(ConclusionsPropertyTest.BACKGROUND)) {
            Map<String, Reading> read = comeAndGo(graph, new Random(seed));
            List<Reading> standing =
                    graph.articles().stream().map(row -> read.get(row.id())).toList();
            only.write(() -> {
                standing.forEach(only::add);
                ConclusionsPropertyTest.CONCLUSIONS.drawAnew(only);
            });
            assertSame(lines(graph, line -> !line.endsWith("/graph/history> .")), lines(only, line -> true));
        }
    }

    @Property(tries = 12)
    void when_all_that_came_later_is_forgotten_a_day_is_as_it_was(
            @ForAll @IntRange(min = 1, max = 1_000_000) int seed, @ForAll @IntRange(min = 0, max = 5) int day) {
        try (KnowledgeGraph graph = KnowledgeGraph.inMemory(ConclusionsPropertyTest.BACKGROUND)) {
            Random random = new Random(seed);
            List<Set<String>> days = new ArrayList<>();
            for (int today = 0; today < 6; today++) {
                Reading coming = reading(random, today);
                ConclusionsPropertyTest.change(graph, List.of(coming), List.of());
                record(graph, coming, FIRST.plusDays(today));
                days.add(said(graph));
            }
            AsOf asOf = new AsOf(FIRST.plusDays(day), AsOf.Time.INGESTED);
            Past past = new Past(graph, ConclusionsPropertyTest.CONCLUSIONS);
            Set<String> then = past.asOf(asOf, false, CorrectionsPropertyTest::said);
            assertSame(then, days.get(day));
            Set<String> drawn = past.asOf(asOf, true, CorrectionsPropertyTest::said);
            assertSame(drawn, days.get(day));
        }
    }

    @Property(tries = 8)
    void forgetting_backwards_undoes_every_correction(@ForAll @IntRange(min = 1, max = 1_000_000) int seed) {
        try (KnowledgeGraph graph = KnowledgeGraph.inMemory(ConclusionsPropertyTest.BACKGROUND)) {
            Random random = new Random(seed);
            List<Set<String>> before = new ArrayList<>();
            List<String> ids = new ArrayList<>();
            for (int number = 0; number < 6; number++) {
                before.add(lines(graph, line -> true));
                Reading coming = reading(random, number);
                ConclusionsPropertyTest.change(graph, List.of(coming), List.of());
                ids.add(coming.article().id());
            }
            for (int number = 5; number > 0; number--) {
                ConclusionsPropertyTest.change(graph, List.of(), List.of(ids.get(number)));
                assertSame(lines(graph, line -> true), before.get(number));
            }
        }
    }

    private static Map<String, Reading> comeAndGo(KnowledgeGraph graph, Random random) {
        Map<String, Reading> read = new LinkedHashMap<>();
        for (int number = 0; number < 10; number++) {
            List<Reading> coming = new ArrayList<>(List.of(reading(random, number)));
            if (random.nextInt(3) == 0) {
                coming.add(reading(random, 100 + number));
            }
            coming.forEach(reading -> read.put(reading.article().id(), reading));
            ConclusionsPropertyTest.change(graph, coming, List.of());
            if (random.nextInt(3) == 0) {
                List<String> known = List.copyOf(read.keySet());
                ConclusionsPropertyTest.change(graph, List.of(), List.of(known.get(random.nextInt(known.size()))));
            }
        }
        return read;
    }

    /** The same article of a place but for what it says; some have a date, and not all dates follow one another. */
    private static Reading reading(Random random, int number) {
        int place = random.nextInt(2);
        Entity firm = FIRMS.get(random.nextInt(FIRMS.size()));
        Entity customer = FIRMS.get((FIRMS.indexOf(firm) + 1) % FIRMS.size());
        Entity country = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
        WrittenReading reading = new WrittenReading("What is told at " + place)
                .sounds(
                        "At place " + place + " a long story about the spring in which harbour " + place
                                + " was opened goes on and on, of which nobody could expect what came.",
                        firm,
                        random.nextBoolean(),
                        0.7)
                .says(number + ": " + firm.label() + " sells.", firm, "sellsTo", customer, Factuality.ASSERTED)
                .says(customer.label() + " works there.", customer, "operatesIn", country, Factuality.ASSERTED)
                .from("https://courier.example/" + place);
        if (random.nextInt(3) == 0) {
            reading.publishedOn(FIRST.minusDays(random.nextInt(4)));
        }
        if (random.nextInt(3) == 0) {
            reading.modifiedOn(FIRST.minusDays(random.nextInt(4)));
        }
        return reading.reading();
    }

    private static void record(KnowledgeGraph graph, Reading reading, LocalDate day) {
        graph.recordRun(new Run(
                day.atStartOfDay().toInstant(ZoneOffset.UTC),
                day.atStartOfDay().toInstant(ZoneOffset.UTC),
                "test",
                Optional.empty(),
                Map.of(reading.article().id(), reading.article().location())));
    }

    /** All but what follows: verdicts count the age of news from another day. */
    private static Set<String> said(KnowledgeGraph graph) {
        return lines(graph, line -> !line.endsWith("/graph/inferred> ."));
    }

    private static Set<String> lines(KnowledgeGraph graph, Predicate<String> which) {
        return TestGraph.nquads(graph).lines().filter(which).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void assertSame(Set<String> one, Set<String> other) {
        assertThat(without(one, other)).as("only the one").isEmpty();
        assertThat(without(other, one)).as("only the other").isEmpty();
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
