package io.spillover.lexicon;

/**
 * Something that is known of two entities before any article is read ("TikTok subsidiaryOf ByteDance").
 *
 * @param subjectId the id of an entity, as {@code organization/tiktok}
 * @param predicate the local name of a property of the ontology
 * @param objectId the id of an entity
 */
public record Relation(String subjectId, String predicate, String objectId) {}
