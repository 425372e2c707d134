package io.spillover.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Reading;
import io.spillover.graph.Background;
import io.spillover.graph.GeneratedArticles;
import io.spillover.graph.InputChange;
import io.spillover.graph.Iris;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.TestGraph;
import io.spillover.infer.Inferences;
import io.spillover.infer.RuleSet;
import io.spillover.lexicon.Lexicon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Whatever articles come and go: the store is, quad for quad, the one that never saw those that went. */
class ConclusionsPropertyTest {
    private static final Path ONTOLOGY = TestGraph.home().resolve("ontology");
    static final Background BACKGROUND =
            Background.load(ONTOLOGY, Iris.standard(), Lexicon.load(ONTOLOGY.resolve("lexicon"), List.of()));
    static final Conclusions CONCLUSIONS = new Conclusions(
            new Inferences(RuleSet.load(List.of(ONTOLOGY.resolve("rules")), BACKGROUND.ontology()), BACKGROUND.iris()),
            new VerdictJudge(
                    VerdictWeights.load(List.of(ONTOLOGY.resolve("verdict.ttl"))),
                    List.of(BACKGROUND.iris().at("asset/crypto"))));

    @Property(tries = 12)
    void a_store_brought_in_step_is_the_one_that_is_drawn_anew(
            @ForAll @IntRange(min = 1, max = 1_000_000) int seed, @ForAll @IntRange(min = 2, max = 12) int count) {
        try (KnowledgeGraph graph = KnowledgeGraph.inMemory(BACKGROUND)) {
            comeAndGo(graph, seed, count);
            Set<String> inStep = lines(graph);
            graph.write(() -> CONCLUSIONS.drawAnew(graph));
            Set<String> anew = lines(graph);
            assertThat(without(inStep, anew)).as("only in step").isEmpty();
            assertThat(without(anew, inStep)).as("only anew").isEmpty();
        }
    }

    @Property(tries = 5)
    void rules_see_of_a_store_piece_by_piece_what_a_copy_has(@ForAll @IntRange(min = 1, max = 1_000_000) int seed) {
        try (KnowledgeGraph graph = KnowledgeGraph.inMemory(BACKGROUND)) {
            comeAndGo(graph, seed, 4);
            graph.read(() -> {
                Set<Triple> copied =
                        Set.copyOf(graph.factsOf(Optional.empty()).find().toList());
                Set<Triple> asked = graph.ruleFacts().find(Node.ANY, Node.ANY, Node.ANY);
                assertThat(asked).isEqualTo(copied);
                for (Triple triple : copied) {
                    assertThat(graph.ruleFacts().find(triple.getSubject(), triple.getPredicate(), Node.ANY))
                            .contains(triple);
                    assertThat(graph.ruleFacts().find(Node.ANY, triple.getPredicate(), triple.getObject()))
                            .contains(triple);
                }
                return true;
            });
        }
    }

    /** All come, in small batches, and some of them go between. */
    private static void comeAndGo(KnowledgeGraph graph, int seed, int count) {
        Random random = new Random(seed);
        GeneratedArticles articles = new GeneratedArticles(seed);
        List<Reading> coming = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            coming.add(articles.article(number));
        }
        Collections.shuffle(coming, random);
        List<String> there = new ArrayList<>();
        while (!coming.isEmpty()) {
            int batch = Math.min(coming.size(), 1 + random.nextInt(3));
            change(graph, coming.subList(0, batch), List.of());
            coming.subList(0, batch)
                    .forEach(reading -> there.add(reading.article().id()));
            coming.subList(0, batch).clear();
            if (random.nextBoolean() && there.size() > 1) {
                change(graph, List.of(), List.of(there.remove(random.nextInt(there.size()))));
            }
        }
    }

    static void change(KnowledgeGraph graph, List<Reading> coming, List<String> going) {
        graph.write(() -> {
            InputChange change = graph.inputChange();
            coming.forEach(reading -> graph.add(graph.block(reading), change));
            going.forEach(article -> graph.forget(article, change));
            Set<String> changed = new LinkedHashSet<>(going);
            coming.forEach(reading -> changed.add(reading.article().id()));
            CONCLUSIONS.bringInStep(graph, changed, change.saying());
        });
    }

    private static Set<String> lines(KnowledgeGraph graph) {
        return new TreeSet<>(TestGraph.nquads(graph).lines().toList());
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(some);
        return new TreeSet<>(rest);
    }
}
