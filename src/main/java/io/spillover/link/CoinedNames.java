package io.spillover.link;

import edu.stanford.nlp.ling.CoreLabel;
import io.spillover.annotate.AnnotatedArticle;
import io.spillover.annotate.AnnotatedSentence;
import io.spillover.annotate.WordList;
import io.spillover.document.Entity;
import io.spillover.document.Section;
import io.spillover.lexicon.EntityId;
import io.spillover.lexicon.TypeHierarchy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Proper names that the lexicon does not have: a run of proper nouns becomes an entity of its own.
 *
 * <p>Its type comes from the last word ("Forum", "Bank") or from CoreNLP's name recognizer. A shorter form of a longer
 * name of the same article is the same entity ("Sygnum" of "Sygnum Bank", "Schwartz" of "David Schwartz").
 */
final class CoinedNames {

    private final TypeHierarchy types;
    private final WordList designators = WordList.named("designators");
    private final WordList noNames = WordList.named("no-names");
    private final NameSurroundings surroundings = new NameSurroundings();

    CoinedNames(TypeHierarchy types) {
        this.types = types;
    }

    /** The lexicon's mentions and the coined ones, where a longer proper name that the lexicon lacks wins. */
    List<LinkedMention> complete(AnnotatedArticle article, List<LinkedMention> known) {
        List<Run> runs = new ArrayList<>();
        for (AnnotatedSentence sentence : article.sentences()) {
            runs.addAll(runs(sentence, known));
        }
        runs.removeIf(run -> isOrdinary(article, run));
        article.sentences().forEach(sentence -> runs.addAll(works(sentence)));
        Map<String, Entity> byForm = forms(runs, known);
        List<LinkedMention> mentions = new ArrayList<>(known);
        for (Run run : runs) {
            Entity entity = byForm.getOrDefault(run.text(), run.entity(types));
            LinkedMention mention = Words.mention(
                    run.sentence(), run.begin(), run.end(), entity, LinkedMention.Kind.NAME, 0.6, reason(run, entity));
            mentions.removeIf(other -> other.overlaps(mention));
            mentions.add(mention);
        }
        return mentions;
    }

    /**
     * Headlines and sentence beginnings are capitalised: a name there must be one elsewhere in the text too, and its
     * words must not be ordinary words of it.
     */
    private static boolean isOrdinary(AnnotatedArticle article, Run run) {
        String text = article.article().text();
        boolean title = run.sentence().sentence().section() == Section.Kind.TITLE;
        if (title && text.indexOf(run.text(), run.sentence().sentence().span().end()) < 0) {
            return true;
        }
        return run.words().stream()
                .allMatch(word -> Pattern.compile("\\b" + Pattern.quote(word.toLowerCase(Locale.ROOT)) + "\\b")
                        .matcher(text)
                        .find());
    }

    private static String reason(Run run, Entity entity) {
        return run.text().equals(entity.label())
                ? "proper name, not in the lexicon"
                : "short for " + entity.label() + ", named in this article";
    }

    /** What stands in quotes behind an owner ("Boney M.'s “Rasputin”") is a work of the owner's. */
    private List<Run> works(AnnotatedSentence sentence) {
        return QuotedNames.behindOwners(sentence.tokens()).stream()
                .map(span -> new Run(sentence, span.begin(), span.end(), "Product"))
                .toList();
    }

    private record Run(AnnotatedSentence sentence, int begin, int end, String type) {
        String text() {
            return sentence.quote(sentence.span(begin, end));
        }

        List<String> words() {
            return sentence.tokens().subList(begin, end).stream()
                    .map(CoreLabel::word)
                    .toList();
        }

        Entity entity(TypeHierarchy types) {
            return new Entity(EntityId.of(types, type, text()), text(), type, Entity.Origin.COINED);
        }
    }

    /** Shorter forms of longer names, each with whom it means. */
    private Map<String, Entity> forms(List<Run> runs, List<LinkedMention> known) {
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
        } else if (words.length > 1 && types.isA(entity.type(), "Agent") && words[0].length() > 3) {
            forms.add(words[0]);
            forms.add(List.of(words).stream().map(word -> word.substring(0, 1)).collect(Collectors.joining()));
        }
        return forms;
    }

    private List<Run> runs(AnnotatedSentence sentence, List<LinkedMention> known) {
        List<LinkedMention> here = known.stream()
                .filter(mention -> mention.sentence() == sentence.sentence().index())
                .toList();
        List<Run> runs = new ArrayList<>();
        int token = 0;
        while (token < sentence.tokens().size()) {
            int end = endOfRun(sentence, token);
            if (end > token) {
                addRun(sentence, token, end, here, runs);
            }
            token = Math.max(end, token + 1);
        }
        return runs;
    }

    /** A run of proper nouns, or of tokens that the recognizer gives one name class. */
    private int endOfRun(AnnotatedSentence sentence, int begin) {
        int end = begin;
        List<CoreLabel> tokens = sentence.tokens();
        boolean titleCase = sentence.sentence().section() == Section.Kind.TITLE;
        while (end < tokens.size() && isName(tokens.get(end), titleCase)) {
            if (end > begin && changesClass(tokens.get(end - 1), tokens.get(end))) {
                break;
            }
            end++;
        }
        return end;
    }

    private boolean isName(CoreLabel token, boolean titleCase) {
        boolean recognized = token.ner().matches("PERSON|ORGANIZATION|LOCATION|MISC");
        return Words.isCapitalised(token)
                && !noNames.contains(token.word().toLowerCase(Locale.ROOT))
                && !token.tag().matches("VB.*|DT|IN|PRP.*|CC|TO|MD|WP.*|WDT|WRB|CD")
                && (titleCase
                        ? recognized
                        : Words.isProper(token) || (recognized && token.tag().startsWith("NN")));
    }

    private static boolean changesClass(CoreLabel one, CoreLabel other) {
        return !one.ner().equals(other.ner())
                && (one.ner().equals("PERSON") || other.ner().equals("PERSON"));
    }

    private void addRun(AnnotatedSentence sentence, int begin, int end, List<LinkedMention> known, List<Run> runs) {
        List<LinkedMention> inside = known.stream()
                .filter(mention -> mention.begin() < end && begin < mention.end())
                .toList();
        if (inside.isEmpty()) {
            type(sentence, begin, end).ifPresent(type -> runs.add(new Run(sentence, begin, end, type)));
            return;
        }
        String last = sentence.tokens().get(end - 1).word().toLowerCase(Locale.ROOT);
        boolean longer = inside.stream().allMatch(mention -> mention.begin() >= begin && mention.end() < end);
        if (longer && designators.contains(last) && end - begin > 1) {
            runs.add(new Run(sentence, begin, end, designators.meaning(last).orElseThrow()));
            return;
        }
        if (isOneName(sentence, begin, end, inside)) {
            runs.add(new Run(sentence, begin, end, "Organization"));
            return;
        }
        int from = begin;
        for (LinkedMention mention : inside) {
            rest(sentence, from, mention.begin(), runs);
            from = mention.end();
        }
        rest(sentence, from, end, runs);
    }

    /** "Essar Shipping" is no shipping, "New York Post" no city: the recognizer takes all its words for one organization. */
    private boolean isOneName(AnnotatedSentence sentence, int begin, int end, List<LinkedMention> inside) {
        boolean organization = sentence.tokens().subList(begin, end).stream()
                .allMatch(token -> token.ner().equals("ORGANIZATION"));
        boolean partial = inside.stream()
                .allMatch(mention -> mention.begin() >= begin
                        && mention.end() <= end
                        && mention.end() - mention.begin() < end - begin
                        && (mention.kind() == LinkedMention.Kind.PHRASE
                                || types.isA(mention.entity().type(), "Place")
                                || types.isA(mention.entity().type(), "Commodity")));
        return organization && partial;
    }

    /** What a lexicon name leaves of a run is a name only if it is a person's. */
    private void rest(AnnotatedSentence sentence, int begin, int end, List<Run> runs) {
        if (end > begin && sentence.tokens().get(begin).ner().equals("PERSON")) {
            runs.add(new Run(sentence, begin, end, "Person"));
        }
    }

    private Optional<String> type(AnnotatedSentence sentence, int begin, int end) {
        String last = sentence.tokens().get(end - 1).word().toLowerCase(Locale.ROOT);
        String text = sentence.quote(sentence.span(begin, end));
        if (text.length() < 2) {
            return Optional.empty();
        }
        if (end - begin > 1 && designators.contains(last)) {
            return designators.meaning(last);
        }
        return Optional.of(surroundings.type(sentence, begin, end));
    }
}
