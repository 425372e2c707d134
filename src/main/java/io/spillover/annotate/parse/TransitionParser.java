package io.spillover.annotate.parse;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;

/**
 * Draws a tree by steps of the arc-standard system (Nivre 2004): shift a word, or hang one of the two on top of the stack on
 * the other. Threads may share one.
 */
final class TransitionParser {
    private static final int LOOKED_AT = ParserModel.LOOKED_AT;

    /** From the seventh of the words that are looked at on the relation is an input too. */
    private static final int FIRST_WITH_RELATION = 6;

    private final ParserModel model;
    private final KeptRows rows;
    private final int noLabel;

    TransitionParser(ParserModel model) {
        this.model = model;
        this.rows = new KeptRows(model);
        this.noLabel = model.labels().none();
    }

    /**
     * Draws the tree of a sentence.
     *
     * @param tokens with parts of speech
     * @return heads, and labels as places in the model's relations
     */
    ParserState parse(List<CoreLabel> tokens) {
        Inputs inputs = inputs(tokens);
        ParserState state = new ParserState(tokens.size());
        Layers layers = new Layers(model.network());
        while (!state.isDone()) {
            if (state.height() > 2) {
                choose(state, inputs, layers);
            } else if (state.hasWordsToCome()) {
                state.shift();
            } else {
                state.arcRight(0);
            }
        }
        return state;
    }

    /** Numbers of the words and tags of a sentence, the root's first. */
    private static final class Inputs {
        private final int[] words;
        private final int[] tags;

        private Inputs(int tokens) {
            this.words = new int[tokens + 1];
            this.tags = new int[tokens + 1];
        }
    }

    /** What one step after the other is reckoned in. */
    private static final class Layers {
        private final int[] lookedAt = new int[LOOKED_AT];
        private final float[] hidden;
        private final float[] scores;

        private Layers(Network network) {
            this.hidden = new float[network.units()];
            this.scores = new float[network.scores()];
        }
    }

    private Inputs inputs(List<CoreLabel> tokens) {
        Inputs inputs = new Inputs(tokens.size());
        inputs.words[0] = model.words().of(InputNames.ROOT);
        inputs.tags[0] = model.tags().of(InputNames.ROOT);
        for (int index = 0; index < tokens.size(); index++) {
            inputs.words[index + 1] = model.words().of(tokens.get(index).word());
            inputs.tags[index + 1] = model.tags().of(tokens.get(index).tag());
        }
        return inputs;
    }

    /** Takes the step of the highest score; of two that are as high, the first. The root's relation is for its one word. */
    private void choose(ParserState state, Inputs inputs, Layers layers) {
        score(state, inputs, layers);
        float[] scores = layers.scores;
        int relations = model.relations().size();
        int best = 1;
        for (int step = 2; step < 2 * relations; step++) {
            if (scores[step] > scores[best] && step != relations) {
                best = step;
            }
        }
        if (state.hasWordsToCome() && scores[2 * relations] > scores[best]) {
            state.shift();
        } else if (best < relations) {
            state.arcLeft(best);
        } else {
            state.arcRight(best - relations);
        }
    }

    private void score(ParserState state, Inputs inputs, Layers layers) {
        look(state, layers.lookedAt);
        float[] hidden = layers.hidden;
        System.arraycopy(rows.ofNothing(), 0, hidden, 0, hidden.length);
        for (int place = 0; place < LOOKED_AT; place++) {
            int word = layers.lookedAt[place];
            if (word != ParserState.NOBODY) {
                Network.add(hidden, rows.of(inputs.words[word], inputs.tags[word], place));
                if (place >= FIRST_WITH_RELATION) {
                    int label = noLabel + 1 + state.label(word);
                    Network.add(hidden, rows.of(label, 2 * LOOKED_AT + place - FIRST_WITH_RELATION));
                }
            }
        }
        model.network().score(hidden, layers.scores);
    }

    /**
     * The words that the network sees: three of the stack, three to come, and of the two on top of the stack the outermost
     * child on each side, the next to it, and the outermost child of the outermost.
     */
    private static void look(ParserState state, int[] lookedAt) {
        for (int index = 0; index < 3; index++) {
            lookedAt[index] = state.stacked(2 - index);
            lookedAt[3 + index] = state.coming(index);
        }
        for (int depth = 0; depth < 2; depth++) {
            int word = state.stacked(depth);
            int place = FIRST_WITH_RELATION + 6 * depth;
            int left = state.leftChild(word, 1);
            int right = state.rightChild(word, 1);
            lookedAt[place] = left;
            lookedAt[place + 1] = right;
            lookedAt[place + 2] = state.leftChild(word, 2);
            lookedAt[place + 3] = state.rightChild(word, 2);
            lookedAt[place + 4] = state.leftChild(left, 1);
            lookedAt[place + 5] = state.rightChild(right, 1);
        }
    }
}
