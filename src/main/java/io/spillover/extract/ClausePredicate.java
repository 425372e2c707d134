package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import io.spillover.annotate.WordList;
import io.spillover.extract.Clause.Argument;
import io.spillover.extract.Clause.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Names what a clause says: its verbs by their lemmas, with particle and preposition ("weigh on", "be driven by").
 *
 * <p>Verbs that only say how certain the next one is ("plans to", "failed to") are left out, for the claim's factuality
 * says it; so are auxiliaries and negation.
 */
final class ClausePredicate {

    private final WordList certainty = WordList.named("governors");

    /** The predicate between the clause's subject and one of its arguments. */
    String of(Clause clause, Argument object) {
        List<String> words = new ArrayList<>();
        if (clause.passive()) {
            words.add("be");
        }
        words.addAll(verbs(clause, clause.passive()));
        if (object.role() != Role.OBJECT) {
            object.preposition().forEach(word -> words.add(word.word().toLowerCase(Locale.ROOT)));
        }
        return String.join(" ", words);
    }

    /** The predicate of a passive clause, turned round: "was bought by" is "buy". */
    String active(Clause clause) {
        return String.join(" ", verbs(clause, false));
    }

    private List<String> verbs(Clause clause, boolean passive) {
        List<String> words = new ArrayList<>();
        List<IndexedWord> chain = clause.chain();
        for (IndexedWord word : chain) {
            boolean last = word.equals(chain.get(chain.size() - 1));
            boolean said = last || !(certainty.contains(word.lemma()) || isCopulaOf(word, clause));
            if (said) {
                if (!words.isEmpty() && word.tag().equals("VB")) {
                    words.add("to");
                }
                boolean form =
                        (passive && last) || (!words.isEmpty() && word.tag().equals("VBG"));
                words.add(form ? word.word().toLowerCase(Locale.ROOT) : word.lemma());
                particle(clause, word, words);
            }
        }
        return words.isEmpty() ? List.of(clause.implied()) : words;
    }

    /** The copula of an adjective that says how certain the rest is: "is likely to rise" is "rise". */
    private boolean isCopulaOf(IndexedWord word, Clause clause) {
        int next = clause.chain().indexOf(word) + 1;
        return word.lemma().equals("be")
                && next < clause.chain().size() - 1
                && certainty.contains(clause.chain().get(next).lemma());
    }

    private static void particle(Clause clause, IndexedWord verb, List<String> words) {
        clause.relation().stream()
                .filter(word -> word.tag().equals("RP") && word.index() > verb.index())
                .filter(word -> word.index() - verb.index() <= 3)
                .findFirst()
                .ifPresent(word -> words.add(word.word().toLowerCase(Locale.ROOT)));
    }
}
