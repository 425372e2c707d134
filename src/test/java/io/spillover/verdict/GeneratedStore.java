package io.spillover.verdict;

import static io.spillover.graph.WrittenReading.entity;

import io.spillover.document.Entity;
import io.spillover.document.Factuality;
import io.spillover.document.Reading;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.WrittenReading;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Stores of any size on disk, with all that follows from their articles: for measurements. News in them seldom meets, so
 * that what follows grows with the articles and ten thousand are made in minutes.
 */
public final class GeneratedStore {
    private static final int BATCH = 200;
    private static final int COMPANIES = 10_000;
    private static final int DAYS = 1_000;
    private static final int WORDS = 200;
    private static final int VOCABULARY = 20_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    private static final Entity LAWSUIT = entity("topic/lawsuit", "lawsuit", "RiskTopic");

    private GeneratedStore() {}

    /** Opens the store in a folder. */
    public static KnowledgeGraph open(Path folder) {
        return KnowledgeGraph.open(folder, ConclusionsPropertyTest.BACKGROUND);
    }

    /** Adds articles until the store has this many of them. */
    public static void grow(KnowledgeGraph graph, int size) {
        for (int next = graph.articles().size(); next < size; next += BATCH) {
            ConclusionsPropertyTest.change(graph, articles(next, Math.min(size, next + BATCH)), List.of());
        }
    }

    /** The articles from one number up to another. */
    public static List<Reading> articles(int from, int to) {
        return IntStream.range(from, to).mapToObj(GeneratedStore::article).toList();
    }

    /** What draws conclusions in such stores. */
    public static Conclusions conclusions() {
        return ConclusionsPropertyTest.CONCLUSIONS;
    }

    private static Reading article(int number) {
        Random random = new Random(number);
        Entity seller = company(random);
        Entity buyer = company(random);
        Entity rival = company(random);
        return new WrittenReading(seller.label() + " and " + buyer.label() + " agree, number " + number)
                .publishedBy("The Courier")
                .publishedOn(FIRST_DAY.plusDays(random.nextInt(DAYS)))
                .says(
                        seller.label() + " sells to " + buyer.label() + ": " + words(random) + ".",
                        seller,
                        "sellsTo",
                        buyer,
                        Factuality.ASSERTED)
                .says(rival.label() + " may sue " + seller.label() + ".", rival, "sues", seller, Factuality.POSSIBLE)
                .says(rival.label() + " faces a lawsuit.", rival, "faces", LAWSUIT, Factuality.PROBABLE)
                .says(
                        buyer.label() + " does not hold " + rival.label() + ".",
                        buyer,
                        "investsIn",
                        rival,
                        Factuality.DENIED)
                .sounds(
                        "A day for " + seller.label() + ".",
                        seller,
                        random.nextBoolean(),
                        0.6 + random.nextInt(35) / 100.0)
                .sounds(
                        "Nights of " + rival.label() + ".",
                        rival,
                        random.nextBoolean(),
                        0.6 + random.nextInt(35) / 100.0)
                .reading();
    }

    /** As many and as various as in an article of news, so that no two texts are taken for copies. */
    private static String words(Random random) {
        return IntStream.range(0, WORDS)
                .mapToObj(word -> "word" + random.nextInt(VOCABULARY))
                .collect(Collectors.joining(" "));
    }

    private static Entity company(Random random) {
        int number = random.nextInt(COMPANIES);
        return entity("organization/firm-" + number, "Firm " + number, "Company");
    }
}
