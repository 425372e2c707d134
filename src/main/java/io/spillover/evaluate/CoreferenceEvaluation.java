package io.spillover.evaluate;

import io.spillover.annotate.LeanAnnotator;
import io.spillover.document.Entity;
import io.spillover.document.Span;
import io.spillover.lexicon.Lexicon;
import io.spillover.link.Coreference;
import io.spillover.link.EntityLinker;
import io.spillover.link.LexiconLinker;
import io.spillover.link.LinkedMention;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Scores for whom pronouns and definite descriptions stand, against NAF files whose mentions name a DBpedia page.
 *
 * <p>Start at {@link #read}. What is meant by a page is the entity that the tool links most often where a file names the
 * page by a name; so a link that is wrong but constant costs nothing here, and an anaphor whose entity the tool links
 * nowhere is missed by every method. Precision counts what a method says of the labelled anaphors, and, as wrong, what
 * it says of other words in the part of a file that is labelled completely.
 */
public final class CoreferenceEvaluation {

    private final Lexicon lexicon;
    private final List<AnnotatedNaf> articles;

    private CoreferenceEvaluation(Lexicon lexicon, List<AnnotatedNaf> articles) {
        this.lexicon = lexicon;
        this.articles = List.copyOf(articles);
    }

    /**
     * Reads and annotates NAF files.
     *
     * @param models asked for once all files have been found to be right, since they take seconds
     * @throws io.spillover.document.SpilloverException of kind UNREADABLE_INPUT where a file is no NAF
     */
    public static CoreferenceEvaluation read(List<Path> files, Supplier<LeanAnnotator> models, Lexicon lexicon) {
        return new CoreferenceEvaluation(lexicon, AnnotatedNaf.read(files, models));
    }

    /**
     * Scores one method, and tells the scores of another beside it.
     *
     * @return {@code f1}, {@code precision} and {@code recall}; precision and recall of each kind of anaphor;
     *     {@code seconds}, what the method took without annotating and without reading its models; the same of the other,
     *     by its name
     */
    public Scorecard score(Coreference.Method method, Coreference.Method other) {
        Map<String, Number> scores = new LinkedHashMap<>();
        List<ScoredLine> lines = put(scores, "", method);
        put(scores, other.toString(), other);
        scores.put(
                "anaphors",
                lines.stream().filter(line -> !line.gold().isEmpty()).count());
        return new Scorecard(scores, lines);
    }

    private List<ScoredLine> put(Map<String, Number> scores, String prefix, Coreference.Method method) {
        Coreference coreference = method.load(lexicon.types());
        long[] nanoseconds = new long[1];
        EntityLinker linker = new LexiconLinker(lexicon, (article, named) -> {
            long start = System.nanoTime();
            List<LinkedMention> resolved = coreference.resolve(article, named);
            nanoseconds[0] += System.nanoTime() - start;
            return resolved;
        });
        List<ScoredLine> lines = articles.stream()
                .flatMap(one -> lines(one, linker.link(one.article()).all()).stream())
                .toList();
        RelationScores all = RelationScores.of(lines);
        put(scores, prefix, "f1", all.f1());
        put(scores, prefix, "precision", all.precision());
        put(scores, prefix, "recall", all.recall());
        for (String kind : List.of("pronoun", "description")) {
            RelationScores ofKind = RelationScores.of(
                    lines.stream().filter(line -> line.kind().equals(kind)).toList());
            put(scores, prefix, kind + "Precision", ofKind.precision());
            put(scores, prefix, kind + "Recall", ofKind.recall());
        }
        put(scores, prefix, "seconds", nanoseconds[0] / 1e9);
        return lines;
    }

    private static void put(Map<String, Number> scores, String prefix, String name, double score) {
        scores.put(
                prefix.isEmpty() ? name : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1),
                Math.round(score * 10_000) / 10_000.0);
    }

    private static List<ScoredLine> lines(AnnotatedNaf labelled, List<LinkedMention> mentions) {
        Map<Boolean, List<LinkedMention>> byKind = mentions.stream()
                .collect(Collectors.partitioningBy(mention -> mention.kind() == LinkedMention.Kind.ANAPHOR));
        Map<String, Entity> meant = meant(labelled.gold(), byKind.getOrDefault(false, List.of()));
        List<LinkedMention> anaphors = byKind.getOrDefault(true, List.of());
        List<ScoredLine> lines = new ArrayList<>();
        for (GoldAnaphor gold : GoldAnaphor.of(labelled.gold())) {
            lines.add(line(labelled, gold, Optional.ofNullable(meant.get(gold.page())), anaphors));
        }
        lines.addAll(unlabelled(labelled, anaphors));
        return lines;
    }

    /** For each page the entity that its names are linked to most often. */
    private static Map<String, Entity> meant(NafFile gold, List<LinkedMention> names) {
        Map<String, Map<Entity, Integer>> counts = new LinkedHashMap<>();
        for (NafMention mention : gold.mentions()) {
            Span span = gold.span(mention);
            boolean isName = GoldAnaphor.kind(span.of(gold.article().text())).isEmpty();
            mention.page().filter(page -> isName).ifPresent(page -> names.stream()
                    .filter(name -> name.mention().span().end() == span.end()
                            && name.mention().span().overlaps(span))
                    .forEach(name -> counts.computeIfAbsent(page, unseen -> new LinkedHashMap<>())
                            .merge(name.entity(), 1, Integer::sum)));
        }
        Map<String, Entity> meant = new LinkedHashMap<>();
        counts.forEach((page, entities) -> meant.put(page, mostFrequent(entities)));
        return meant;
    }

    private static Entity mostFrequent(Map<Entity, Integer> counts) {
        return counts.entrySet().stream()
                .reduce((first, second) -> second.getValue() > first.getValue() ? second : first)
                .orElseThrow()
                .getKey();
    }

    private static ScoredLine line(
            AnnotatedNaf labelled, GoldAnaphor gold, Optional<Entity> meant, List<LinkedMention> anaphors) {
        List<Entity> found = anaphors.stream()
                .filter(anaphor -> anaphor.mention().span().end() == gold.span().end())
                .map(LinkedMention::entity)
                .distinct()
                .toList();
        boolean right = meant.isPresent()
                && found.size() == 1
                && found.get(0).id().equals(meant.get().id());
        return new ScoredLine(
                labelled.name(),
                gold.kind(),
                gold.span().of(labelled.gold().article().text()) + " = "
                        + gold.page().replaceFirst(".*/", ""),
                found.stream().map(Entity::label).collect(Collectors.joining(", ")),
                right ? 1 : 0,
                meant.map(entity -> "means " + entity.label()).orElse("is not linked by name"));
    }

    /** What is said of words that are no labelled mention, where all mentions are labelled. */
    private static List<ScoredLine> unlabelled(AnnotatedNaf labelled, List<LinkedMention> anaphors) {
        List<Integer> ends = labelled.gold().mentions().stream()
                .map(mention -> labelled.gold().span(mention).end())
                .toList();
        int end = labelled.gold().labelledEnd();
        return anaphors.stream()
                .filter(anaphor -> anaphor.mention().span().end() <= end)
                .filter(anaphor -> !ends.contains(anaphor.mention().span().end()))
                .flatMap(anaphor -> GoldAnaphor.kind(anaphor.mention().text())
                        .map(kind -> new ScoredLine(
                                labelled.name(),
                                kind,
                                "",
                                anaphor.mention().text() + " = "
                                        + anaphor.entity().label(),
                                0,
                                "no labelled mention"))
                        .stream())
                .toList();
    }
}
