package io.spillover.link;

import edu.stanford.nlp.ling.CoreLabel;
import io.spillover.annotate.AnnotatedSentence;
import io.spillover.annotate.WordList;
import io.spillover.lexicon.TypeHierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The names in a sentence that the lexicon lacks: runs of words, parted where a name of the lexicon begins or ends. */
final class NameRuns {

    /** A link below needed witnesses: its name is also an ordinary word. */
    private static final double SURE = 0.85;

    /** In characters. "V4" alone says too little of whose it is. */
    private static final int LONGEST_MODEL_NUMBER = 3;

    private final TypeHierarchy types;
    private final WordList designators = WordList.named("designators");
    private final WordList heads = WordList.named("name-heads");
    private final RunEnds ends;
    private final NameSurroundings surroundings;

    NameRuns(TypeHierarchy types, NameSurroundings surroundings) {
        this.types = types;
        this.surroundings = surroundings;
        this.ends = new RunEnds(types, heads);
    }

    /** @param known the lexicon's mentions in the sentence, in the order of the text */
    List<NameRun> in(AnnotatedSentence sentence, List<LinkedMention> known) {
        List<NameRun> runs = new ArrayList<>();
        int token = 0;
        while (token < sentence.tokens().size()) {
            int end = ends.of(sentence, token, known);
            if (end > token) {
                part(sentence, token, end, known, runs);
            }
            token = Math.max(end, token + 1);
        }
        return runs;
    }

    /** Parts a run at the lexicon's names: each takes the words behind it that belong to it. */
    private void part(AnnotatedSentence sentence, int begin, int end, List<LinkedMention> known, List<NameRun> runs) {
        List<LinkedMention> inside = known.stream()
                .filter(mention -> mention.begin() < end && begin < mention.end())
                .toList();
        if (inside.isEmpty()) {
            coin(sentence, begin, end).ifPresent(runs::add);
            return;
        }
        Optional<NameRun> designated = designated(sentence, begin, end);
        boolean longer = inside.stream()
                .allMatch(mention -> mention.begin() >= begin
                        && mention.end() <= end
                        && mention.end() - mention.begin() < end - begin
                        && (mention.end() < end
                                || mention.kind() == LinkedMention.Kind.PHRASE
                                || types.isA(mention.entity().type(), "Place")));
        Optional<String> head = end - begin > 2 && lower(sentence, begin + 1).equals("of")
                ? heads.meaning(lower(sentence, begin))
                : Optional.empty();
        boolean partial = inside.stream().allMatch(mention -> mention.end() - mention.begin() < end - begin);
        if (isAnotherPerson(sentence, begin, end, inside)) {
            runs.add(NameRun.of(sentence, begin, end, new NameRun.Guess("Person", 2)));
        } else if (head.isPresent() && partial) {
            runs.add(NameRun.of(sentence, begin, end, new NameRun.Guess(head.get(), 3)));
        } else if (longer && designated.isPresent()) {
            runs.add(designated.get());
        } else if (longer && isNamedByFirstWord(sentence, begin, end)) {
            runs.add(NameRun.of(sentence, begin, end, new NameRun.Guess("Company", 3)));
        } else if (isOneName(sentence, begin, end, inside)) {
            runs.add(NameRun.of(sentence, begin, end, new NameRun.Guess("Organization", 1)));
        } else {
            person(sentence, begin, inside.get(0).begin(), runs);
            for (int i = 0; i < inside.size(); i++) {
                int next = i + 1;
                while (next < inside.size() && isPartOfProduct(inside.get(i), inside.get(next))) {
                    next++;
                }
                behind(
                        sentence,
                        inside.get(i),
                        next < inside.size() ? inside.get(next).begin() : end,
                        runs);
                i = next - 1;
            }
        }
    }

    /** Mary Hatzius is not the Hatzius whom the lexicon knows. */
    private boolean isAnotherPerson(AnnotatedSentence sentence, int begin, int end, List<LinkedMention> inside) {
        LinkedMention known = inside.get(0);
        return inside.size() == 1
                && types.isA(known.entity().type(), "Person")
                && known.begin() > begin
                && known.end() - known.begin() == 1
                && !known.entity()
                        .label()
                        .startsWith(sentence.tokens().get(begin).word())
                && sentence.tokens().subList(begin, end).stream()
                        .allMatch(token -> token.ner().equals("PERSON"));
    }

    /** The "X" of "Mac OS X" is no company: a name that needs witnesses has one against it behind a product's. */
    private boolean isPartOfProduct(LinkedMention product, LinkedMention next) {
        return types.isA(product.entity().type(), "Product")
                && product.kind() == LinkedMention.Kind.NAME
                && (next.mention().score() < SURE || next.mention().text().length() == 1)
                && !types.isA(next.entity().type(), "Product");
    }

    /** "Air France", "Banco Santander": names whose kind is told by their first word. */
    private static boolean isNamedByFirstWord(AnnotatedSentence sentence, int begin, int end) {
        return end - begin > 1 && RunEnds.tellsKind(sentence.tokens().get(begin));
    }

    private Optional<NameRun> coin(AnnotatedSentence sentence, int begin, int end) {
        String text = sentence.quote(sentence.span(begin, end));
        if (text.length() < 2) {
            return Optional.empty();
        }
        if (isNamedByFirstWord(sentence, begin, end)) {
            return Optional.of(NameRun.of(sentence, begin, end, new NameRun.Guess("Company", 2)));
        }
        Optional<NameRun> designated = designated(sentence, begin, end);
        if (designated.isPresent()) {
            return designated;
        }
        int withForm = Words.endWithLegalForm(sentence.tokens(), end);
        return Optional.of(
                withForm > end
                        ? new NameRun(sentence, begin, withForm, text, new NameRun.Guess("Company", 4))
                        : NameRun.of(sentence, begin, end, surroundings.guess(sentence, begin, end)));
    }

    /** A run whose last word tells its kind: "Foo Bank". */
    private Optional<NameRun> designated(AnnotatedSentence sentence, int begin, int end) {
        return Optional.of(lower(sentence, end - 1))
                .filter(last -> end - begin > 1)
                .flatMap(designators::meaning)
                .map(kind -> NameRun.of(sentence, begin, end, new NameRun.Guess(kind, 3)));
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

    /** What stands between a name of the lexicon and the next, or the end of the run. */
    private void behind(AnnotatedSentence sentence, LinkedMention mention, int end, List<NameRun> runs) {
        int begin = mention.end();
        if (begin >= end || isSuffix(sentence, begin, end)) {
            return;
        }
        boolean product = types.isA(mention.entity().type(), "Product") && mention.kind() == LinkedMention.Kind.NAME;
        boolean organization =
                types.isA(mention.entity().type(), "Company") && mention.kind() == LinkedMention.Kind.NAME;
        if (sentence.tokens().get(begin).ner().equals("PERSON") && !product) {
            person(sentence, begin, end, runs);
        } else if (product) {
            runs.add(NameRun.of(sentence, mention.begin(), end, new NameRun.Guess("Product", 3)));
        } else if (organization) {
            ofCompany(sentence, mention, end, runs);
        }
    }

    /** "Apple Corps" is a company of its own where the recognizer says so; "Boeing 747" and "Apple Macintosh" are products. */
    private void ofCompany(AnnotatedSentence sentence, LinkedMention maker, int end, List<NameRun> runs) {
        int begin = maker.end();
        List<CoreLabel> rest = sentence.tokens().subList(begin, end);
        boolean number = rest.stream()
                .allMatch(token -> Character.isDigit(token.word().charAt(0))
                        || token.word().equals("-"));
        if (number) {
            String model = sentence.quote(sentence.span(begin, end)).replaceAll("s$", "");
            runs.add(new NameRun(
                    sentence, begin, end, maker.entity().label() + " " + model, new NameRun.Guess("Product", 3)));
        } else if (rest.stream().anyMatch(token -> NameShape.isName(token.word()))) {
            String model = sentence.quote(sentence.span(begin, end));
            String label =
                    model.length() <= LONGEST_MODEL_NUMBER ? maker.entity().label() + " " + model : model;
            runs.add(new NameRun(sentence, begin, end, label, new NameRun.Guess("Product", 2)));
        } else if (sentence.tokens().subList(maker.begin(), end).stream()
                .allMatch(token -> token.ner().equals("ORGANIZATION"))) {
            runs.add(NameRun.of(sentence, maker.begin(), end, new NameRun.Guess("Organization", 1)));
        }
    }

    /** "Inc." belongs to the name before it. */
    private static boolean isSuffix(AnnotatedSentence sentence, int begin, int end) {
        return end - begin == 1 && Words.isLegalForm(sentence.tokens().get(begin));
    }

    /** What a lexicon name leaves of a run before it is a name only if it is a person's. */
    private static void person(AnnotatedSentence sentence, int begin, int end, List<NameRun> runs) {
        if (end > begin && sentence.tokens().get(begin).ner().equals("PERSON")) {
            runs.add(NameRun.of(sentence, begin, end, new NameRun.Guess("Person", 1)));
        }
    }

    private static String lower(AnnotatedSentence sentence, int token) {
        return sentence.tokens().get(token).word().toLowerCase(Locale.ROOT);
    }
}
