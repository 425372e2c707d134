package io.spillover.evaluate;

import io.spillover.annotate.LeanAnnotator;
import io.spillover.document.Article;
import io.spillover.document.Entity;
import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.Name;
import io.spillover.link.EntityLinker;
import io.spillover.link.LinkedMention;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether the names that a gold file of facts uses resolve, in its article, to one entity each.
 *
 * <p>Start at {@link #of}. A name is a field that names a thing, all of whose words are capitalised in its first alternative; phrases are left out. It resolves
 * where one entity that the article mentions has it as its label, or as another name where none has it as label, or by the
 * lenient rule of {@link GoldName} where none has it at all.
 */
public final class GoldNames {

    private static final Set<String> JOINTS = Set.of("of", "and", "the", "for", "in", "at", "on");

    private final Lexicon lexicon;

    GoldNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Scores names of gold files of facts: {@code resolved} is the part that resolves to one entity.
     *
     * @param articles the article of each gold file, in the same order
     */
    public static Scorecard of(
            List<Path> goldFiles,
            List<Article> articles,
            Supplier<LeanAnnotator> models,
            EntityLinker linker,
            Lexicon lexicon) {
        GoldNames names = new GoldNames(lexicon);
        LeanAnnotator annotator = models.get();
        List<ScoredLine> lines = new ArrayList<>();
        for (int file = 0; file < goldFiles.size(); file++) {
            lines.addAll(names.lines(
                    goldFiles.get(file),
                    linker.link(annotator.annotate(articles.get(file))).all()));
        }
        double resolved =
                lines.stream().mapToDouble(ScoredLine::score).average().orElse(0);
        Map<String, Number> scores = new LinkedHashMap<>();
        scores.put("resolved", resolved);
        scores.put("names", lines.size());
        return new Scorecard(scores, lines);
    }

    /** One line for each name of the file, with score 1 where it resolves to one entity. */
    List<ScoredLine> lines(Path goldFile, List<LinkedMention> mentions) {
        List<Entity> entities =
                mentions.stream().map(LinkedMention::entity).distinct().toList();
        String file = goldFile.getFileName().toString();
        return names(GoldFile.read(goldFile)).stream()
                .map(alternatives -> line(file, alternatives, entities))
                .toList();
    }

    private static Set<List<String>> names(GoldFile gold) {
        Set<List<String>> names = new LinkedHashSet<>();
        for (GoldLine line : gold.lines()) {
            switch (line.kind()) {
                case MUST ->
                    names.addAll(List.of(line.fields().get(0), line.fields().get(2)));
                case OBS, VERDICT -> names.add(line.fields().get(0));
                case RISK, EXPOSURE -> names.addAll(line.fields().subList(0, 2));
                case MUSTNOT -> {}
            }
        }
        return names.stream()
                .filter(alternatives -> isName(alternatives.get(0)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isName(String text) {
        return text.codePoints().anyMatch(Character::isUpperCase)
                && Arrays.stream(text.split(" ", -1))
                        .allMatch(word -> JOINTS.contains(word)
                                || word.codePoints()
                                        .anyMatch(point -> Character.isUpperCase(point) || Character.isDigit(point)));
    }

    private ScoredLine line(String file, List<String> alternatives, List<Entity> entities) {
        List<GoldName> gold = alternatives.stream().map(GoldName::of).toList();
        List<Predicate<Entity>> rules = List.of(
                entity -> gold.contains(GoldName.of(entity.label())),
                entity -> names(entity).stream().anyMatch(gold::contains),
                entity -> gold.stream().anyMatch(name -> name.matches(GoldName.of(entity.label()))));
        List<Entity> found = rules.stream()
                .map(rule -> entities.stream().filter(rule).toList())
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
        // alternatives may name several things ("Alibaba|Qwen3.8-Max"); the first is the one that is meant
        boolean one = found.size() == 1 || (found.size() > 1 && firstAlternative(gold, found) == 1);
        String words = found.stream().map(Entity::id).collect(Collectors.joining(", "));
        String reason = found.isEmpty() ? "no entity of the name" : one ? "one entity" : found.size() + " entities";
        return new ScoredLine(file, "name", String.join("|", alternatives), words, one ? 1 : 0, reason);
    }

    private static long firstAlternative(List<GoldName> gold, List<Entity> found) {
        return IntStream.range(0, gold.size())
                .mapToLong(i -> found.stream()
                        .filter(entity -> GoldName.of(entity.label()).equals(gold.get(i)))
                        .count())
                .filter(count -> count > 0)
                .findFirst()
                .orElse(0);
    }

    private List<GoldName> names(Entity entity) {
        List<GoldName> names = new ArrayList<>();
        lexicon.entry(entity.id())
                .ifPresent(entry ->
                        entry.names().stream().map(Name::text).map(GoldName::of).forEach(names::add));
        return names;
    }
}
