package io.spillover.evaluate;

import java.util.Optional;

/**
 * Words that stand for an entity, by a name or otherwise.
 *
 * @param type {@code ORG}, {@code PRO}, {@code PER}, {@code LOC} or {@code FIN}
 * @param begin index of its first word in the file, from 0
 * @param end index behind its last word
 * @param page address of the DBpedia page about the entity
 */
record NafMention(String type, int begin, int end, Optional<String> page) {}
