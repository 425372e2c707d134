/**
 * Makes tables of the lexicon from public lists: {@code gazetteers -> ontology/lexicon/lists/*.tsv}.
 *
 * <p>Start at {@link io.spillover.lexicon.lists.ListTables}. Run by hand when the lists change; what comes out is reviewed
 * and kept with the project, so a reader of the lexicon needs neither the lists nor this package. What is curated by hand
 * wins: a company that the lexicon knows gets its number, exchange and tickers, and no second entity; a name that another
 * entity bears is left out.
 *
 * <p>A name of a list is believed as little as it deserves. Words that stand in CoreNLP's own lists of English words and
 * first names are marked: with one question mark where the company is among the S&amp;P 500, else with two, so that
 * "Root" is an insurer only where a sign says so. Names of the noisy list of coins get two.
 */
@NullMarked
package io.spillover.lexicon.lists;

import org.jspecify.annotations.NullMarked;
