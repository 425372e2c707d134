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

    private final LinkedMention target;
    private final List<String> lemmas = new ArrayList<>();
    private final List<String> forms = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final int[] heads;
    private final String[] relations;
    private final int[] parts;

    CueWords(AnnotatedSentence sentence, LinkedMention target, List<LinkedMention> others) {
        this.target = target;
        List<CoreLabel> tokens = sentence.tokens();
        for (int token = 0; token < tokens.size(); token++) {
            int place = token;
            CoreLabel label = tokens.get(token);
            String form = label.word().toLowerCase(Locale.ROOT);
            String lemma = label.lemma() == null ? form : label.lemma().toLowerCase(Locale.ROOT);
            forms.add(form);
            lemmas.add(FIGURE.matcher(form).matches() ? "#" : lemma);
            shown.add(
                    isTarget(token)
                            ? TARGET
                            : others.stream().anyMatch(other -> other.covers(place)) ? NAME : lemmas.get(token));
        }
        this.heads = new int[tokens.size()];
        this.relations = new String[tokens.size()];
        Arrays.fill(heads, NONE);
        Arrays.fill(relations, "none");
        sentence.tree().getRoots().forEach(root -> relations[root.index() - 1] = "root");
        for (SemanticGraphEdge edge : sentence.tree().edgeListSorted()) {
            heads[edge.getDependent().index() - 1] = edge.getGovernor().index() - 1;
            relations[edge.getDependent().index() - 1] = edge.getRelation().toString();
        }
        this.parts = new int[tokens.size()];
        int part = 0;
        for (int token = 0; token < tokens.size(); token++) {
            part += PARTING.contains(lemmas.get(token)) ? 1 : 0;
            parts[token] = part;
        }
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
        return target.covers(token);
    }

    int first() {
        return target.begin();
    }

    int last() {
        return target.end() - 1;
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
