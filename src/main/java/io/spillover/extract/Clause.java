package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.List;

/**
 * A clause taken apart.
 *
 * @param shape the construction: a key of {@code words/clause-shapes.txt}
 * @param verb the verb that says what happens: the last of a chain ("plans to <em>buy</em>"); for a copula and what
 *     needs no verb, the word that is the complement
 * @param relation the verb phrase in the order of the text: auxiliaries, negation, adverbs, the chain of verbs; no
 *     preposition
 * @param implied the verb that is not said: "be" for "shares <em>issued</em> in May"; else empty
 * @param subject the head of the subject
 * @param subjectWords the whole subject
 * @param arguments the object or complement first, then what follows the verb, then what stands before it
 */
record Clause(
        String shape,
        IndexedWord verb,
        List<IndexedWord> relation,
        String implied,
        IndexedWord subject,
        List<IndexedWord> subjectWords,
        List<Argument> arguments) {
    Clause {
        relation = List.copyOf(relation);
        subjectWords = List.copyOf(subjectWords);
        arguments = List.copyOf(arguments);
    }

    /** What a phrase does in its clause. */
    enum Role {
        OBJECT,
        /** What a copula says of the subject. */
        COMPLEMENT,
        /** What is said, thought or done: a clause. */
        CONTENT,
        RECIPIENT,
        /** A prepositional phrase, a bare time, a clause of time, reason or purpose. */
        CIRCUMSTANCE,
        ADVERB
    }

    /**
     * A phrase of the clause.
     *
     * @param words all of them in the order of the text, preposition included
     * @param preposition its words, where it begins with one
     */
    record Argument(Role role, IndexedWord head, List<IndexedWord> words, List<IndexedWord> preposition) {
        Argument {
            words = List.copyOf(words);
            preposition = List.copyOf(preposition);
        }

        boolean isNoun() {
            return head.tag().startsWith("N");
        }
    }
}
