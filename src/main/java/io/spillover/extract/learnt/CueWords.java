package io.spillover.extract.learnt;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import io.spillover.annotate.AnnotatedSentence;
import io.spillover.link.LinkedMention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The words of a sentence as seen from a target: its own words are {@link #TARGET}, other names {@link #NAME}, figures
 * {@code #}, all others their lemma; with the heads of the dependency tree and the parts between commas and "while".
 */
final class CueWords {
    static final String TARGET = "TARGET";
    static final String NAME = "NAME";
    static final int NONE = -1;

    private static final Pattern FIGURE = Pattern.compile("[$€£]?[\\d,.]+(%|[kmbt]n?)?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "no", "never", "without", "neither", "nor");
    private static final Set<String> PARTING =
            Set.of(";", ":", ",", "-", "--", "|", "but", "while", "as", "after", "despite", "whereas", "amid");
    private static final int REACH_OF_NEGATION = 3;

    private final int begin;
    private final int end;
    private final int shift;
    private final List<String> lemmas = new ArrayList<>();
    private final List<String> forms = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final int[] heads;
    private final String[] relations;
    private final int[] parts;

    /** As seen from a name. */
    CueWords(AnnotatedSentence sentence, LinkedMention target, List<LinkedMention> others) {
        this(sentence, target.begin(), target.end(), 0, others);
    }

    /**
     * As seen from whom the sentence leaves out: a word in front of all others, to whom the subject belongs ("profit rose"),
     * or who does it all where there is no subject.
     */
    CueWords(AnnotatedSentence sentence, List<LinkedMention> others) {
        this(sentence, 0, 1, 1, others);
        if (size() > 1) {
            int root = sentence.tree().getRoots().stream()
                    .mapToInt(word -> word.index() - 1 + shift)
                    .findFirst()
                    .orElse(1);
            int subject = IntStream.range(1, size())
                    .filter(token -> heads[token] == root && relations[token].startsWith("nsubj"))
                    .findFirst()
                    .orElse(NONE);
            heads[0] = subject == NONE ? root : subject;
            relations[0] = subject == NONE ? "nsubj" : "compound";
            parts[0] = parts[1];
        }
    }

    private CueWords(AnnotatedSentence sentence, int begin, int end, int shift, List<LinkedMention> others) {
        this.begin = begin;
        this.end = end;
        this.shift = shift;
        List<CoreLabel> tokens = sentence.tokens();
        for (int left = 0; left < shift; left++) {
            forms.add("");
            lemmas.add("");
            shown.add(TARGET);
        }
        for (int token = 0; token < tokens.size(); token++) {
            int place = token;
            CoreLabel label = tokens.get(token);
            String form = label.word().toLowerCase(Locale.ROOT);
            String lemma = label.lemma() == null ? form : label.lemma().toLowerCase(Locale.ROOT);
            forms.add(form);
            lemmas.add(FIGURE.matcher(form).matches() ? "#" : lemma);
            shown.add(
                    isTarget(token + shift)
                            ? TARGET
                            : others.stream().anyMatch(other -> other.covers(place))
                                    ? NAME
                                    : lemmas.get(token + shift));
        }
        this.heads = new int[size()];
        this.relations = new String[size()];
        Arrays.fill(heads, NONE);
        Arrays.fill(relations, "none");
        sentence.tree().getRoots().forEach(root -> relations[root.index() - 1 + shift] = "root");
        for (SemanticGraphEdge edge : sentence.tree().edgeListSorted()) {
            heads[edge.getDependent().index() - 1 + shift] = edge.getGovernor().index() - 1 + shift;
            relations[edge.getDependent().index() - 1 + shift] =
                    edge.getRelation().toString();
        }
        this.parts = new int[size()];
        int part = 0;
        for (int token = 0; token < size(); token++) {
            part += PARTING.contains(lemmas.get(token)) ? 1 : 0;
            parts[token] = part;
        }
    }

    /** The place of a word among the tokens of its sentence. */
    int token(int word) {
        return word - shift;
    }

    int size() {
        return lemmas.size();
    }

    List<String> lemmas() {
        return lemmas;
    }

    List<String> forms() {
        return forms;
    }

    String lemma(int token) {
        return lemmas.get(token);
    }

    /** The lemma, or what stands for a name. */
    String shown(int token) {
        return shown.get(token);
    }

    boolean isTarget(int token) {
        return begin <= token && token < end;
    }

    int first() {
        return begin;
    }

    int last() {
        return end - 1;
    }

    /** The word that a word hangs on, or {@link #NONE}. */
    int head(int token) {
        return heads[token];
    }

    String relation(int token) {
        return relations[token];
    }

    /** The relation without what it is by: {@code obl} of {@code obl:in}. */
    String plainRelation(int token) {
        return relations[token].split(":", 2)[0];
    }

    /** The word of the target that hangs on none of its others. */
    int headOfTarget() {
        for (int token = last(); token >= first(); token--) {
            if (heads[token] == NONE || !isTarget(heads[token])) {
                return token;
            }
        }
        return last();
    }

    boolean isNegated(int token) {
        for (int before = Math.max(0, token - REACH_OF_NEGATION); before < token; before++) {
            if (NEGATIONS.contains(lemmas.get(before))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word stands in a part of the sentence in which the target stands. */
    boolean isBesideTarget(int token) {
        for (int place = first(); place <= last(); place++) {
            if (parts[place] == parts[token]) {
                return true;
            }
        }
        return false;
    }

    /** How many words lie between a word and the target. */
    int distance(int token) {
        return token > last() ? token - last() : first() - token;
    }

    /** Where a word stands, as a feature says it. */
    String side(int token) {
        return token > last() ? " behind" : " before";
    }

    /** The words in their order, each name one word. */
    List<String> sequence() {
        List<String> sequence = new ArrayList<>();
        for (int token = 0; token < size(); token++) {
            boolean goesOn = token > 0
                    && Set.of(TARGET, NAME).contains(shown(token))
                    && shown(token).equals(shown(token - 1));
            if (!goesOn) {
                sequence.add(shown(token));
            }
        }
        return sequence;
    }
}
