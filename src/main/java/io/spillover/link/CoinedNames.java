package io.spillover.link;

import io.spillover.annotate.AnnotatedArticle;
import io.spillover.annotate.AnnotatedSentence;
import io.spillover.document.Entity;
import io.spillover.document.Section;
import io.spillover.lexicon.TypeHierarchy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Proper names that the lexicon does not have: a run of proper nouns becomes an entity of its own.
 *
 * <p>Its type comes from the last word ("Forum", "Bank") or from CoreNLP's name recognizer. A shorter form of a longer
 * name of the same article is the same entity ("Sygnum" of "Sygnum Bank", "Schwartz" of "David Schwartz").
 */
final class CoinedNames {

    /** Words of which titles are made, not names. */
    private static final Pattern POST = Pattern.compile(
            "Chief|Executive|Officer|Financial|Operating|Technology|Prime"
                    + "|Minister|Vice|President|Chairman|Chairwoman|Governor|Secretary|General|Director|Managing|Senior|Deputy|Group|Global|Interim");

    /** Words that tell a name's kind and are none alone: "its Group CEO", "the Company". */
    private static final Pattern KIND = Pattern.compile(
            "Group|Company|Bank|Board|Committee|Fund|Council|Court|Ministry|Exchange|Agency|Network|Protocol|Platform|Foundation");

    private final TypeHierarchy types;
    private final NameRuns nameRuns;
    private final OrdinaryCompounds compounds = new OrdinaryCompounds();

    CoinedNames(TypeHierarchy types) {
        this.types = types;
        this.nameRuns = new NameRuns(types, new NameSurroundings());
    }

    /** The lexicon's mentions and the coined ones, where a longer proper name that the lexicon lacks wins. */
    List<LinkedMention> complete(AnnotatedArticle article, List<LinkedMention> known) {
        List<NameRun> found = new ArrayList<>();
        for (AnnotatedSentence sentence : article.sentences()) {
            List<LinkedMention> here = known.stream()
                    .filter(mention -> mention.sentence() == sentence.sentence().index())
                    .toList();
            found.addAll(nameRuns.in(sentence, here));
        }
        found.removeIf(run -> isOrdinary(article, run));
        article.sentences().forEach(sentence -> found.addAll(works(sentence)));
        List<NameRun> runs = ofOneType(found);
        Map<String, Entity> byForm = forms(runs, known);
        byForm.putAll(Abbreviations.of(article, named(runs, known)));
        List<LinkedMention> mentions = new ArrayList<>(known);
        for (NameRun run : runs) {
            Entity entity = byForm.getOrDefault(run.label(), run.entity(types));
            LinkedMention mention = mention(run, entity);
            mentions.removeIf(other -> other.overlaps(mention));
            mentions.add(mention);
        }
        return mentions;
    }

    /** All names, those of the lexicon first. */
    private List<LinkedMention> named(List<NameRun> runs, List<LinkedMention> known) {
        List<LinkedMention> named = new ArrayList<>(known);
        runs.forEach(run -> named.add(mention(run, run.entity(types))));
        return named;
    }

    private static LinkedMention mention(NameRun run, Entity entity) {
        return Words.mention(
                run.sentence(), run.begin(), run.end(), entity, LinkedMention.Kind.NAME, 0.6, reason(run, entity));
    }

    /** A name means one thing in an article: what most of its sentences speak for. */
    private static List<NameRun> ofOneType(List<NameRun> runs) {
        Map<String, Map<String, Double>> weights = new HashMap<>();
        runs.forEach(run -> weights.computeIfAbsent(run.label(), unseen -> new TreeMap<>())
                .merge(run.guess().type(), run.guess().weight(), Double::sum));
        Map<String, String> types = new HashMap<>();
        weights.forEach((label, guesses) -> types.put(
                label,
                guesses.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey()));
        return runs.stream()
                .map(run ->
                        run.withType(types.getOrDefault(run.label(), run.guess().type())))
                .toList();
    }

    /**
     * Headlines and sentence beginnings are capitalised: a name there must be one elsewhere in the text too, and its
     * words must not be ordinary words of it.
     */
    private boolean isOrdinary(AnnotatedArticle article, NameRun run) {
        if (compounds.covers(run.sentence().tokens(), run.begin(), run.end())) {
            return true;
        }
        boolean kindAlone =
                run.words().size() == 1 && KIND.matcher(run.words().get(0)).matches();
        if (kindAlone
                || run.words().stream().allMatch(word -> POST.matcher(word).matches())) {
            return true;
        }
        String text = article.article().text();
        boolean title = run.sentence().sentence().section() == Section.Kind.TITLE;
        boolean model =
                run.words().stream().anyMatch(word -> NameShape.isName(word) || Character.isDigit(word.charAt(0)));
        if (title
                && !model
                && text.indexOf(run.text(), run.sentence().sentence().span().end()) < 0) {
            return true;
        }
        List<String> capitals = run.words().stream()
                .filter(word -> !word.equals(word.toLowerCase(Locale.ROOT)))
                .toList();
        return !capitals.isEmpty()
                && capitals.stream()
                        .allMatch(word -> Pattern.compile("\\b" + Pattern.quote(word.toLowerCase(Locale.ROOT)) + "\\b")
                                .matcher(text)
                                .find());
    }

    private static String reason(NameRun run, Entity entity) {
        return run.label().equals(entity.label())
                ? "proper name, not in the lexicon"
                : "short for " + entity.label() + ", named in this article";
    }

    /** What stands in quotes behind an owner ("Boney M.'s “Rasputin”") is a work of the owner's. */
    private static List<NameRun> works(AnnotatedSentence sentence) {
        return QuotedNames.behindOwners(sentence.tokens()).stream()
                .map(span -> NameRun.of(sentence, span.begin(), span.end(), new NameRun.Guess("Product", 3)))
                .toList();
    }

    /** Shorter forms of longer names, each with whom it means. */
    private Map<String, Entity> forms(List<NameRun> runs, List<LinkedMention> known) {
        List<Entity> entities = new ArrayList<>();
        known.stream()
                .filter(mention -> mention.kind() == LinkedMention.Kind.NAME)
                .forEach(mention -> entities.add(mention.entity()));
        runs.forEach(run -> entities.add(run.entity(types)));
        Map<String, Entity> forms = new HashMap<>();
        entities.stream()
                .distinct()
                .sorted(Comparator.comparingInt(
                                (Entity entity) -> -entity.label().length())
                        .thenComparing(Entity::id))
                .forEach(entity -> shortForms(entity).forEach(form -> forms.putIfAbsent(form, entity)));
        return forms;
    }

    private List<String> shortForms(Entity entity) {
        String[] words = entity.label().split("\\s+", -1);
        List<String> forms = new ArrayList<>(List.of(entity.label()));
        if (words.length > 1 && types.isA(entity.type(), "Person")) {
            forms.add(words[words.length - 1]);
        } else if (words.length > 1
                && (types.isA(entity.type(), "Agent") || entity.type().equals("Entity"))
                && words[0].length() > 3) {
            forms.add(words[0]);
            forms.add(List.of(words).stream().map(word -> word.substring(0, 1)).collect(Collectors.joining()));
        }
        return forms;
    }
}
