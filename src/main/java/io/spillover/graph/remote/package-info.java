/**
 * A store elsewhere: {@code address of a SPARQL 1.1 endpoint -> dataset with transactions}, so that the rest of the project
 * does not know where its quads are.
 *
 * <p>Start at {@link io.spillover.graph.remote.RemoteDataset}. An endpoint needs to answer queries and do updates by the
 * SPARQL 1.1 protocol; the graph store protocol is not needed, since a query of a graph can say in the same answer in which
 * state the store is.
 *
 * <p><b>One state.</b> HTTP has no transactions of several requests. So a graph of its own,
 * {@code https://w3id.org/spillover/store}, names the state that the store is in, and every answer comes with that name: a
 * question that was overtaken by a change ends with a sentence instead of mixing two states. Only changes that are made by
 * this way are seen so; an update by other means is not. That graph is never handed out, except in the union that a query
 * of the user's sees which is answered there.
 *
 * <p><b>One writer, and nothing twice.</b> What a transaction changes is kept beside what it reads, and sent as one
 * {@code DELETE INSERT WHERE}, whose condition is the state that it was made for and which gives the store the next one.
 * The server does all of it or nothing; sent twice it is done once; where another was faster it is nothing, and its run ends
 * with a sentence. A lease would have to be taken back from who died with it; a condition need not. After an answer that was
 * lost the store is asked whether it is in the new state, or in one that came after. A change of more than 1,000,000 quads
 * is refused, for pieces of it would not be all or nothing.
 *
 * <p><b>Few trips.</b> What was fetched is kept as long as the state is the same, through changes of our own; a narrower
 * question needs no trip. With a thing all that is said of it is fetched, and of up to 128 others of its kind that were met;
 * with a property all things are asked for that were asked for by another. Once the trips have taken as long as a copy of
 * the store, the store is copied, if it has at most 2,000,000 quads. A user's query goes to the endpoint as a whole, where
 * the union of all graphs is its default graph; else, and within a change, it is answered here by finds.
 *
 * <p>Measured with Fuseki 5.6.0 and TDB2 on the same two cores, which others used too, so processor time is told: 90
 * articles (30 of news, 60 of Wikinews; 243,735 quads, equal to those of a local store but for runs) in one batch take 79
 * requests and 49 s of this process's processor time, and 50 s with the store in a folder. One article into a store of 14
 * takes 310 requests when it is alone in its process, since rules ask for things that nothing named before. On the 90
 * articles {@code verdict crypto} takes 75 to 92 requests; {@code explain crypto} 165, and 3.1 s of processor time against
 * 2.2 s; {@code query entities} 27, {@code query exposures} 18 and {@code facts Microsoft} 28, and the same time within
 * 0.2 s. Before alike things were fetched together, {@code explain} took 118 requests on two articles, and {@code export}
 * two for every fact.
 */
@NullMarked
package io.spillover.graph.remote;

import org.jspecify.annotations.NullMarked;
