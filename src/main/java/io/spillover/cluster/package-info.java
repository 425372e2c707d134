/**
 * Reads a corpus on a Flink cluster: {@code places -> blocks of N-Quads}, which the one writer of the store takes in.
 *
 * <p>Start at {@link io.spillover.cluster.ClusterIngestion}. The job ({@link io.spillover.cluster.ClusterJob}) reads files and
 * topics by Flink's own connectors, spreads what they give over all slots, understands it, and puts what comes of each piece
 * into a folder that all machines see ({@link io.spillover.cluster.Exchange}): one file, under the name of the place where the
 * piece stood. So what comes of a piece is there once, however often an attempt begins anew; no checkpoint, no transaction and
 * no state is needed for that. The writer takes the files in the order of the source while the job still runs. What a reading
 * becomes, down to the gate, asks no store; what does (copies, sources, merges, inference) stays with the writer.
 *
 * <p>All of this is told apart from the rest by a folder of the layout, {@code lib/cluster} (37 jars, 76 MB: Flink 2.1.1 and the
 * connectors for files and Kafka), which the launcher takes only where {@code --cluster} is said. None of them clashes with
 * CoreNLP or Jena.
 *
 * <p><b>Measured</b> on two cores (29 November 2026), which others used too, so times of processors are told and not those of
 * clocks. 30 articles of the web (19 kB of compressed text an article at most): the store of a run within the process, and that
 * of three JVMs on loopback of which one TaskManager was killed (SIGKILL) after 8 of 30 articles, equal that of a local run in
 * all 142,143 quads but those of runs. The loss is seen at once, since connections break; the job begins again after a second
 * with the models that the other TaskManager has loaded. Flink interrupts the threads of tasks then, and CoreNLP told that as
 * the fault of the article in hand, until articles were understood on threads of their own.
 */
@NullMarked
package io.spillover.cluster;

import org.jspecify.annotations.NullMarked;
