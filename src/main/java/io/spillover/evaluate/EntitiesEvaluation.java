package io.spillover.evaluate;

import io.spillover.annotate.AnnotatedArticle;
import io.spillover.annotate.LeanAnnotator;
import io.spillover.document.Entity;
import io.spillover.document.Span;
import io.spillover.lexicon.Lexicon;
import io.spillover.link.EntityLinker;
import io.spillover.link.LinkedMention;
import io.spillover.link.RecognizedName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Scores which names are found, as organizations or as products, and whom they are linked to, against NAF files.
 *
 * <p>Start at {@link #of}. Counted are mentions by name, not pronouns and descriptions, in the part of a file that is
 * labelled completely; see {@link NameSpan} for what of a labelled phrase is its name. A found name is right where its
 * kind is right and it ends where the labelled one ends: whether "The" or "Apple" before it belongs to it is a matter of
 * guidelines. {@code exactF1} asks for the same words.
 *
 * <p>A link is judged where the label names a DBpedia page and the lexicon has an entity of the name: right where the
 * page's title is one of the entity's names.
 */
public final class EntitiesEvaluation {
    private static final List<String> KINDS = List.of("ORG", "PRO");

    private final Lexicon lexicon;
    private final Map<String, int[]> counts = new HashMap<>();
    private final List<ScoredLine> lines = new ArrayList<>();
    private int judgedLinks;
    private int rightLinks;

    private EntitiesEvaluation(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Scores the tool on NAF files.
     *
     * @param models asked for once all files have been found to be right, since they take seconds
     * @return {@code f1}, {@code precision} and {@code recall} of names of organizations and products, {@code rightEntity}
     *     as a part of the links that can be judged, the same for CoreNLP's own recognizer, whose MISC is taken for a
     *     product, and F1 of each kind
     * @throws io.spillover.document.SpilloverException of kind UNREADABLE_INPUT where a file is no NAF
     */
    public static Scorecard of(List<Path> files, Supplier<LeanAnnotator> models, EntityLinker linker, Lexicon lexicon) {
        EntitiesEvaluation evaluation = new EntitiesEvaluation(lexicon);
        for (AnnotatedNaf file : AnnotatedNaf.read(files, models)) {
            int end = file.gold().labelledEnd();
            evaluation.score(
                    file.name(),
                    NamedMention.of(file.gold()).stream()
                            .filter(name -> name.span().end() <= end)
                            .toList(),
                    before(end, evaluation.found(linker.link(file.article()).all())),
                    before(end, recognized(file.article())));
        }
        return evaluation.scorecard();
    }

    /** A name that was found, by the tool or by the recognizer; the recognizer links nothing. */
    private record FoundName(String kind, Span span, String text, Optional<Entity> entity) {
        boolean agrees(NamedMention gold) {
            return kind.equals(gold.kind()) && span.end() == gold.span().end();
        }
    }

    private static List<FoundName> before(int end, List<FoundName> names) {
        return names.stream().filter(name -> name.span().end() <= end).toList();
    }

    private List<FoundName> found(List<LinkedMention> mentions) {
        List<FoundName> found = new ArrayList<>();
        for (LinkedMention mention : mentions) {
            String type = mention.entity().type();
            boolean organization = lexicon.types().isA(type, "Organization");
            if (mention.kind() == LinkedMention.Kind.NAME
                    && (organization || lexicon.types().isA(type, "Product"))) {
                found.add(new FoundName(
                        organization ? "ORG" : "PRO",
                        mention.mention().span(),
                        mention.mention().text(),
                        Optional.of(mention.entity())));
            }
        }
        return withoutMakers(found);
    }

    /** A maker's name right before its product's is part of the product's ("Airbus A380"), as the guidelines have it. */
    private static List<FoundName> withoutMakers(List<FoundName> found) {
        return found.stream()
                .filter(one -> !one.kind().equals("ORG")
                        || found.stream()
                                .noneMatch(product -> product.kind().equals("PRO")
                                        && product.span().begin() == one.span().end() + 1))
                .toList();
    }

    private static List<FoundName> recognized(AnnotatedArticle article) {
        return RecognizedName.of(article).stream()
                .filter(name ->
                        name.kind().equals("ORGANIZATION") || name.kind().equals("MISC"))
                .map(name -> new FoundName(
                        name.kind().equals("MISC") ? "PRO" : "ORG", name.span(), name.text(), Optional.empty()))
                .toList();
    }

    private void score(String file, List<NamedMention> gold, List<FoundName> found, List<FoundName> stock) {
        for (NamedMention name : gold) {
            Optional<FoundName> right =
                    found.stream().filter(one -> one.agrees(name)).findFirst();
            count("gold", name.kind());
            right.ifPresent(one -> count("right", name.kind()));
            if (right.filter(one -> one.span().equals(name.span())).isPresent()) {
                count("exact", name.kind());
            }
            if (stock.stream().anyMatch(one -> one.agrees(name))) {
                count("stock right", name.kind());
            }
            lines.add(line(file, name, right, found));
        }
        for (FoundName one : found) {
            count("found", one.kind());
            if (gold.stream().noneMatch(one::agrees)) {
                lines.add(new ScoredLine(
                        file,
                        one.kind(),
                        "",
                        one.kind() + " " + one.text(),
                        0,
                        "not labelled"
                                + one.entity().map(entity -> ": " + entity.id()).orElse("")));
            }
        }
        stock.forEach(one -> count("stock found", one.kind()));
    }

    private ScoredLine line(String file, NamedMention name, Optional<FoundName> right, List<FoundName> found) {
        String gold = name.kind() + " " + name.text()
                + name.page().map(page -> " = " + page).orElse("");
        if (right.isEmpty()) {
            String instead = found.stream()
                    .filter(one -> one.span().begin() < name.span().end()
                            && name.span().begin() < one.span().end())
                    .findFirst()
                    .map(one -> one.kind() + " " + one.text())
                    .orElse("");
            return new ScoredLine(
                    file, name.kind(), gold, instead, 0, instead.isEmpty() ? "not found" : "other words or kind");
        }
        Entity entity = right.get().entity().orElseThrow();
        String predicted = name.kind() + " " + right.get().text() + " = " + entity.id();
        Optional<Boolean> link = name.page().flatMap(page -> isRight(name, page, entity));
        link.ifPresent(isRight -> {
            judgedLinks++;
            rightLinks += isRight ? 1 : 0;
        });
        return new ScoredLine(
                file,
                name.kind(),
                gold,
                predicted,
                link.orElse(true) ? 1 : 0,
                link.map(isRight -> isRight ? "right entity" : "another entity").orElse("found"));
    }

    /** Whether a link is right; empty where the lexicon knows nobody of the name. */
    private Optional<Boolean> isRight(NamedMention name, String page, Entity entity) {
        if (lexicon.named(name.text()).isEmpty() && entity.origin() != Entity.Origin.LEXICON) {
            return Optional.empty();
        }
        GoldName title = GoldName.of(page.replaceAll("_\\(.*\\)$", "").replace('_', ' '));
        return Optional.of(lexicon.entry(entity.id())
                .map(entry -> entry.names().stream()
                        .anyMatch(known -> GoldName.of(known.text()).equals(title)))
                .orElseGet(() -> GoldName.of(entity.label()).equals(title)));
    }

    private void count(String what, String kind) {
        counts.computeIfAbsent(what + kind, unseen -> new int[1])[0]++;
    }

    private Scorecard scorecard() {
        Map<String, Number> scores = new LinkedHashMap<>();
        scores.put("f1", f1("right", "found", KINDS));
        scores.put("precision", ratio(sum("right", KINDS), sum("found", KINDS)));
        scores.put("recall", ratio(sum("right", KINDS), sum("gold", KINDS)));
        scores.put("rightEntity", ratio(rightLinks, judgedLinks));
        scores.put("judgedLinks", judgedLinks);
        scores.put("exactF1", f1("exact", "found", KINDS));
        scores.put("organizationF1", f1("right", "found", List.of("ORG")));
        scores.put("productF1", f1("right", "found", List.of("PRO")));
        scores.put("baselineF1", f1("stock right", "stock found", KINDS));
        scores.put("baselineOrganizationF1", f1("stock right", "stock found", List.of("ORG")));
        scores.put("baselineProductF1", f1("stock right", "stock found", List.of("PRO")));
        return new Scorecard(scores, lines);
    }

    private double f1(String right, String found, List<String> kinds) {
        return ratio(2 * sum(right, kinds), sum(found, kinds) + sum("gold", kinds));
    }

    private int sum(String what, List<String> kinds) {
        return kinds.stream()
                .mapToInt(kind -> counts.getOrDefault(what + kind, new int[1])[0])
                .sum();
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
