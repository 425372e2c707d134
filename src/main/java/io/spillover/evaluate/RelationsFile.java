package io.spillover.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.extract.learnt.LearntRelation;
import io.spillover.extract.learnt.TypedSpan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences with typed entities and relations between them: a JSON array of objects with {@code tokens},
 * {@code entities} (type, start, end, as indexes of tokens) and {@code relations} (type, head, tail, as indexes of
 * entities), as FIRE has them.
 */
record RelationsFile(List<Row> rows) {
    RelationsFile {
        rows = List.copyOf(rows);
    }

    /** One sentence of the file. */
    record Row(GivenSentence sentence, List<TypedSpan> entities, List<LearntRelation> relations) {
        Row {
            entities = List.copyOf(entities);
            relations = List.copyOf(relations);
        }

        String text(int entity) {
            return entities.get(entity).span().of(sentence.article().text());
        }
    }

    static RelationsFile read(Path file) {
        JsonNode root = GoldText.json(file);
        if (!root.isArray() || root.isEmpty()) {
            throw mistake(file, "is no array of sentences");
        }
        List<Row> rows = new ArrayList<>();
        for (JsonNode node : root) {
            rows.add(row(file, rows.size() + 1, node));
        }
        return new RelationsFile(rows);
    }

    private static Row row(Path file, int number, JsonNode node) {
        try {
            List<String> tokens = new ArrayList<>();
            node.required("tokens").forEach(token -> tokens.add(token.asText()));
            GivenSentence sentence = GivenSentence.of("sentence " + number, tokens);
            List<TypedSpan> entities = new ArrayList<>();
            for (JsonNode entity : node.required("entities")) {
                entities.add(new TypedSpan(
                        entity.required("type").asText(),
                        sentence.span(
                                entity.required("start").asInt(),
                                entity.required("end").asInt())));
            }
            List<LearntRelation> relations = new ArrayList<>();
            for (JsonNode relation : node.required("relations")) {
                relations.add(relation(relation, entities.size()));
            }
            return new Row(sentence, entities, relations);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw mistake(file, "has a sentence " + number + " that is not so (" + e.getMessage() + ")");
        }
    }

    private static LearntRelation relation(JsonNode relation, int entities) {
        int head = relation.required("head").asInt();
        int tail = relation.required("tail").asInt();
        if (head < 0 || tail < 0 || head >= entities || tail >= entities) {
            throw new IllegalArgumentException(
                    "a relation between entities " + head + " and " + tail + " of " + entities);
        }
        return new LearntRelation(relation.required("type").asText(), head, tail, 1);
    }

    private static SpilloverException mistake(Path file, String what) {
        return new SpilloverException(
                Kind.UNREADABLE_INPUT,
                "The gold file " + file + " " + what
                        + "; give an array of objects with tokens, entities (type, start, end) and relations (type, head,"
                        + " tail).");
    }
}
