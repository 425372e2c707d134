package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.List;
import java.util.Optional;

/**
 * A clause taken apart.
 *
 * @param shape the construction: a key of {@code words/clause-shapes.txt}
 * @param verb the word that says what happens: the last verb of a chain ("plans to <em>buy</em>"); for a copula and what
 *     needs no verb, the complement
 * @param chain the verbs and predicative adjectives that make the clause, auxiliaries left out; empty where no verb is said
 * @param relation the verb phrase in the order of the text: auxiliaries, negation, adverbs, the chain; no preposition
 * @param implied the verb that is not said: "be" for "shares <em>issued</em> in May"; else empty
 * @param passive whether the subject is acted upon
 * @param arguments the object or complement first, then what follows the verb, then what stands before it
 */
record Clause(
        String shape,
        IndexedWord verb,
        List<IndexedWord> chain,
        List<IndexedWord> relation,
        String implied,
        boolean passive,
        Argument subject,
        List<Argument> arguments) {
    Clause {
        chain = List.copyOf(chain);
        relation = List.copyOf(relation);
        arguments = List.copyOf(arguments);
    }

    /** The argument that the clause is about next to its subject. */
    Optional<Argument> leading() {
        return arguments.stream().findFirst();
    }

    /** What a phrase does in its clause. */
    enum Role {
        SUBJECT,
        OBJECT,
        /** What a copula says of the subject; what something becomes or is named. */
        COMPLEMENT,
        /** What is said, thought or done: a clause. */
        CONTENT,
        RECIPIENT,
        /** A prepositional phrase, a bare time, a clause of time, reason or purpose. */
        CIRCUMSTANCE,
        ADVERB
    }

    /** One of the nouns that share a place ("X and Y"), with its own words. */
    record Conjunct(IndexedWord head, List<IndexedWord> words) {
        Conjunct {
            words = List.copyOf(words);
        }
    }

    /**
     * A phrase of the clause.
     *
     * @param words all of them in the order of the text, preposition included
     * @param preposition its words, where it begins with one
     * @param conjuncts the head alone, or what is coordinated by "and" or "or", the head first
     */
    record Argument(
            Role role,
            IndexedWord head,
            List<IndexedWord> words,
            List<IndexedWord> preposition,
            List<Conjunct> conjuncts) {
        Argument {
            words = List.copyOf(words);
            preposition = List.copyOf(preposition);
            conjuncts = List.copyOf(conjuncts);
        }

        boolean isNoun() {
            return head.tag().startsWith("N");
        }

        List<IndexedWord> wordsWithoutPreposition() {
            return words.stream().filter(word -> !preposition.contains(word)).toList();
        }
    }
}
