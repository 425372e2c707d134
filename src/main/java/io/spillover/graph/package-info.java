/**
 * Keeps what was read as RDF in named graphs, and answers questions with rows: {@code Reading -> named graphs},
 * {@code Selector -> FactRow, ObservationRow}.
 *
 * <p>Start at {@link io.spillover.graph.KnowledgeGraph}. Jena is seen from here on and nowhere before. One named graph
 * an article version, so that forgetting one removes exactly what hung on it; besides them {@code background} (the
 * ontology, and of the lexicon what articles name), {@code inferred}, {@code merges}, {@code quarantine}, {@code runs} and
 * {@code sources} (which articles are copies of others or tell of the same event, and how many independent sources each fact
 * has: all of it follows from the articles' graphs) and {@code history} (what articles said before they were corrected).
 * No blank nodes: two stores compare by their sorted N-Quads.
 *
 * <p>Copies are told by their words, in runs of three ({@link io.spillover.graph.TextSignature}). Measured by
 * {@code CopiesBenchmark} on 90 real articles, each with 16 edited versions of itself (1,440 pairs) and with each other (4,005
 * pairs, 870 of one business):
 *
 * <pre>
 * at least   by Jaccard            by the part of the shorter
 *            recall   false pairs  recall   false pairs
 * 0.05       1.000    0            1.000    4
 * 0.10       0.999    0            1.000    0
 * 0.20       0.906    0            0.997    0
 * 0.30       0.860    0            0.963    0
 * 0.40       0.734    0            0.935    0
 * 0.50       0.672    0            0.910    0
 * 0.60       0.576    0            0.867    0
 * </pre>
 *
 * <p>No two articles have more than 0.047 and 0.093 in common. 0.5 of the shorter is taken and not less, since single
 * paragraphs of market reports, which are filled in week by week, reach it (475 real texts of more than 20 words: 8 pairs from
 * 0.42 to 0.50, none above). Shorter texts, as headlines, must have 0.8 by Jaccard:
 * of 7,316 real ones 327 pairs have 0.4, most of them of one form with other names and figures. Missed are a third of all words changed
 * (all), a fifth (44 of 90), and, since marks in common are by Jaccard, what was cut to its first fifth (66 of 90) or third
 * (16 of 90). Found are 1,216 of the 1,440, and no two different articles.
 *
 * <p>Articles that tell of one event in other words are told by what happened in headline and lead
 * ({@link io.spillover.graph.SameEvents}). Measured on 1,520 dated crypto headlines, of which 31,638 pairs are at most 3 days
 * apart: 12 pairs were found to tell of one event by reading the 130 that have most words in common, before anything was
 * marked. Marked are 2 pairs; one of them is of the 12, the other tells of one event too, so that precision is 2 of 2 and recall
 * 2 of 13: of most headlines no claim is read, or one has "Binance" and the other its subsidiary. Of the 4,005 pairs of 90 real
 * articles 10 are marked if their dates are left aside, as launches of one product years apart, and 27 if what stands below
 * the lead counts too, among them notices that every article of a publisher ends with: the lead and the days are needed. None of
 * those articles tells what another does, so recall on whole articles is not known.
 *
 * <p>What an article said before it was corrected is one literal in {@code history}, since triples there would be in the union of
 * all graphs, and count: half a megabyte for an article of 470 tokens.
 *
 * <p>A merge says by hand that two entities are one. An article's graph is then a function of what was read and of the
 * merges that stand, so every question, rule and export sees one entity without knowing of merges; what was read stays
 * beside it, so that undoing a merge gives back the graph of before. See {@link io.spillover.graph.HandMerges}.
 *
 * <p>TDB2 5.6.0 makes a store unreadable where changes are given up and others follow: see {@code NodeFiles}, which prevents
 * it. Shown with TDB2 alone: 1,000 quads, 40 changes of up to 500 given up, 500 quads added; the store cannot be opened any
 * more.
 *
 * <p>TDB2 5.6.0 loses triples without a word when a live graph of the store is read and written in one go ({@code COPY},
 * {@code MOVE}, {@code addNamedModel} with a model of the store). So every change is built in memory first and then
 * added quad by quad; nothing else in the project writes to the dataset.
 *
 * <p>What an article costs more in a store of ten thousand than in one of a thousand (generated, 690 quads each, 100 in a
 * commit, from compacted stores, once compiled; 30 November 2026): 14.5 ms to 10.1. A quarter of the difference is what follows
 * from older news, three of each firm where the small store has a third of one; a quarter their verdicts; the rest pages: a
 * commit touches 160 MB of them to 54, writes them out (0.11 s to 0.05), and each question goes one level deeper in trees that
 * no cache holds. Tried without gain: rows sorted for each tree before they are added (3 hundredths where a store has swollen
 * to four times, nothing where it has not), trees written out side by side before the commit, files read instead of mapped,
 * commits of 200. Compacting comes to more than that: 91 to 105 s for 6.9 million quads (2.6 GB), due after 3,000 articles more
 * in commits of 200, so 30 ms of each; of a thousand articles' store 12 s, due after 900, so 13 ms. TDB2 copies quad by quad;
 * a loader that fills one tree after the other would be next.
 *
 * <p>The quads are in a folder, in memory, or elsewhere ({@link io.spillover.graph.remote}); one contract test holds for all.
 */
@NullMarked
package io.spillover.graph;

import org.jspecify.annotations.NullMarked;
