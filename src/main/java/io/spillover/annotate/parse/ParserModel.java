package io.spillover.annotate.parse;

import io.spillover.document.SpilloverException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The network and what its inputs are called. Inputs are words, parts of speech and relations, numbered in this order from 0.
 * Immutable.
 *
 * @param relations in the model's order, without the one that stands for none
 */
record ParserModel(InputNames words, InputNames tags, InputNames labels, List<String> relations, Network network) {

    /** Places that a configuration has for inputs: 18 words, their tags, and the relations of 12 of them. */
    static final int PLACES = 48;

    /** Words that the network sees: first the places of these, then those of their tags, then those of relations. */
    static final int LOOKED_AT = 18;

    /** Scores are reckoned this many at a time: rows of a multiple of it need no loop for the rest. */
    private static final int LANES = 8;

    /**
     * Reads a model of CoreNLP, which takes about half a second.
     *
     * @param resource of the class path, compressed by gzip
     */
    static ParserModel load(String resource) {
        try (InputStream packed = ParserModel.class.getClassLoader().getResourceAsStream(resource)) {
            if (packed == null) {
                throw new IOException("no " + resource);
            }
            return read(new ModelText(new GZIPInputStream(new BufferedInputStream(packed), 1 << 16)));
        } catch (IOException | NumberFormatException e) {
            throw unreadable(e);
        }
    }

    private static SpilloverException unreadable(Exception cause) {
        return new SpilloverException(
                SpilloverException.Kind.INTERNAL,
                "Cannot read CoreNLP's parser model; check that lib/ holds stanford-corenlp-models.jar",
                cause);
    }

    private static ParserModel read(ModelText text) throws IOException {
        int words = text.setting("dict");
        int tags = text.setting("pos");
        int labels = text.setting("label");
        int embedding = text.setting("embeddingSize");
        int units = text.setting("hiddenSize");
        int places = text.setting("numTokens");
        text.setting("preComputed");
        if (places != PLACES) {
            throw new IOException("a model of " + places + " places");
        }
        float[][] embeddings = new float[words + tags + labels][embedding];
        Map<String, Integer> wordNumbers = new HashMap<>(2 * words);
        Map<String, Integer> tagNumbers = new HashMap<>();
        Map<String, Integer> labelNumbers = new HashMap<>();
        String[] relations = new String[labels];
        for (int input = 0; input < embeddings.length; input++) {
            String name = text.word();
            if (input < words) {
                wordNumbers.put(name, input);
            } else if (input < words + tags) {
                tagNumbers.put(name, input);
            } else {
                labelNumbers.put(name, input);
                relations[input - words - tags] = name;
            }
            text.numbers(embeddings[input], embedding);
        }
        float[][] hidden = text.rows(PLACES * embedding, units, units);
        float[] bias = text.rows(1, units, units)[0];
        int steps = 2 * labels - 1;
        float[][] output = text.rows(units, steps, (steps + LANES - 1) / LANES * LANES);
        return new ParserModel(
                new InputNames(wordNumbers),
                new InputNames(tagNumbers),
                new InputNames(labelNumbers),
                List.of(relations).subList(1, labels),
                new Network(embeddings, hidden, bias, output));
    }
}
