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
 * <p>Run against a real broker (Kafka 4.0.0, a topic of two partitions, read in two runs): the store is that of the same lines
 * in files, quad for quad ({@code KafkaIT}).
 *
 * <p>Flink 2.1.1 and the connectors for files and Kafka (37 jars, 76 MB) lie in a folder of the layout of their own,
 * {@code lib/cluster}, which the launcher takes only where {@code --cluster} is said. None of them clashes with CoreNLP or Jena.
 *
 * <p><b>Measured</b> on two cores (29 November 2026), which others used too, so seconds of processors are told and not those
 * of clocks; 30 articles of the web, 570 words each at the mean, and 120 made of them by another first line. The store of a run
 * within the process, and that of three JVMs on loopback of which one TaskManager was killed (SIGKILL) when 8 of 30 articles
 * were settled, equal that of a local run in all 142,143 quads but those of runs. The loss is seen at once, since connections
 * break; the job begins again after three seconds, with the models that the other TaskManager has loaded. Flink interrupts the
 * threads of tasks then, and CoreNLP told that as the fault of the article in hand, until articles were understood on threads
 * of their own. To read and understand one article takes 0.48 s of a processor on one slot and 0.37 s on two (the compiler's
 * and the collector's time among it). It gives 1,940 quads: 645 kB as N-Quads, 21 kB as they are exchanged. To take it in
 * (copies, sources, inference) takes the writer 0.13 s in a commit of 120, and the store grows by 0.9 MB, before compaction. A
 * TaskManager of one slot holds 340 MB of heap when all that is garbage is collected, and 1.1 GB of memory in all.
 *
 * <p><b>A million articles a day</b>, on paper from this: 0.48 million processor seconds are 5.6 cores that never rest, so
 * three TaskManagers of 4 cores and 3 GB to have twice of what is needed, a JobManager of 1 GB, and 21 GB a day through the
 * folder of exchange, which holds only what the writer has not taken yet. That half is bought by the machine. <b>It breaks
 * first</b> at the one writer: 0.13 million seconds are one and a half days, so at two thirds of a million it lives from
 * hand to mouth, and sooner on a store that is large; then at the disk, with 900 GB a day before compaction; then at the list
 * of files, which the JobManager holds (a million paths are some 300 MB). <b>Then this would be changed</b>: the graphs of
 * articles, most of which is mentions, sentences and quotes that no rule asks for, go into as many stores as are wanted, told
 * by the hash of the article and written side by side, with facts, tones and dates alone in the one that rules see; its commits
 * become larger and inference follows at intervals; quotes of old articles are kept as the blocks that they came in; and files
 * are listed in pieces. None of it changes a block.
 *
 * <p>Limits: the folder of exchange and the articles must lie under one path for all machines, and all must have the same
 * Spillover and the same additions, which is checked. An article that brings a whole process down is tried with its neighbours
 * until the attempts are used up (20 without ten quiet minutes between), and then ends the job; what was committed stays. Each
 * run reads a topic from its first message on and passes over what the store has. A run that is killed leaves its folder of
 * exchange ({@code spillover-run-*}) and its job behind, which ends by itself.
 */
@NullMarked
package io.spillover.cluster;

import org.jspecify.annotations.NullMarked;
