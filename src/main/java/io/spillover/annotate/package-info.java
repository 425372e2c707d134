/**
 * Annotates an article: {@code Article -> AnnotatedArticle}, with tokens, parts of speech, lemmas, names and a
 * dependency tree for each sentence.
 *
 * <p>Why not CoreNLP's stock pipeline: on two cores its {@code ner,depparse,coref,openie,kbp} takes 34 s to load and
 * runs at 189 tokens a second, most of it in coreference, fine-grained NER and SUTime. The lean annotators that are
 * used here load side by side in under 4 s and run at about 2,800 tokens a second on one thread.
 *
 * <p>Each section of the layout is split into sentences on its own, because a title has no full stop and would swallow
 * the sentence behind it, and a label ("Key figures:") derails the parser.
 *
 * <p>The tagger is told what it can't know: names of the lexicon ({@link io.spillover.annotate.KnownNames}), capitals that a
 * headline gives to ordinary words, and first words of sentences that belong to a name ({@link
 * io.spillover.annotate.NameCase}), verbs that look like plurals ({@link io.spillover.annotate.FiniteVerbs}). The parser
 * builds on its tags, so one wrong tag costs a whole clause.
 *
 * <p>Tried in place of the neural dependency parser: CoreNLP's shift-reduce parser (a jar of 445 MB more) finds no more gold
 * facts of two sets of fourteen news texts with the same patterns (0.31 and 0.37 so; 0.30 and 0.36 greedy, 0.31 and 0.36
 * with a beam, which is five times slower as a whole; the bidirectional tagger with it changes both by less than 0.01; 28
 * November 2026). The patterns were written over the neural parser's trees, which favours it.
 *
 * <p>The pins in the build (protobuf, slf4j, commons-lang3, jakarta.json) are what CoreNLP 4.5.10 and Jena 5.6.0 ran
 * with together; xercesImpl, which CoreNLP brings, replaces the JDK's XML factories, so whoever parses XML sets secure
 * processing.
 */
@NullMarked
package io.spillover.annotate;

import org.jspecify.annotations.NullMarked;
