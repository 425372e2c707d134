package io.spillover.annotate.parse;

import java.util.Arrays;

/** The network's weights. Threads may share one: nobody writes to its arrays once it is made. */
final class Network {
    private final float[][] embeddings;
    private final float[][] hidden;
    private final float[] bias;
    private final float[][] output;

    /**
     * @param embeddings by input
     * @param hidden weights to the hidden layer, by place of an input times the embedding's length plus the place in it
     * @param bias of the hidden layer
     * @param output weights from the hidden layer, by its unit
     */
    Network(float[][] embeddings, float[][] hidden, float[] bias, float[][] output) {
        this.embeddings = embeddings;
        this.hidden = hidden;
        this.bias = bias;
        this.output = output;
    }

    int inputs() {
        return embeddings.length;
    }

    /** Of the hidden layer. */
    int units() {
        return bias.length;
    }

    /** Scores that it gives, those that fill up the rows included. */
    int scores() {
        return output[0].length;
    }

    /**
     * What an input at a place adds to the hidden layer, reckoned anew. Four numbers of the embedding at a time, so that the
     * row is read and written a quarter as often.
     */
    float[] row(int input, int place) {
        float[] embedding = embeddings[input];
        float[] row = new float[bias.length];
        int first = place * embedding.length;
        int index = 0;
        for (; index + 3 < embedding.length; index += 4) {
            addFour(row, embedding, index, first + index);
        }
        for (; index < embedding.length; index++) {
            float factor = embedding[index];
            float[] weights = hidden[first + index];
            for (int unit = 0; unit < row.length; unit++) {
                row[unit] += factor * weights[unit];
            }
        }
        return row;
    }

    private void addFour(float[] row, float[] embedding, int index, int weights) {
        float one = embedding[index];
        float two = embedding[index + 1];
        float three = embedding[index + 2];
        float four = embedding[index + 3];
        float[] first = hidden[weights];
        float[] second = hidden[weights + 1];
        float[] third = hidden[weights + 2];
        float[] fourth = hidden[weights + 3];
        for (int unit = 0; unit < row.length; unit++) {
            row[unit] += one * first[unit] + two * second[unit] + three * third[unit] + four * fourth[unit];
        }
    }

    /** Sets the hidden layer to what it is without inputs. */
    void begin(float[] layer) {
        System.arraycopy(bias, 0, layer, 0, layer.length);
    }

    /** Adds what an input adds. */
    static void add(float[] layer, float[] row) {
        for (int unit = 0; unit < layer.length; unit++) {
            layer[unit] += row[unit];
        }
    }

    /**
     * The scores of a hidden layer whose inputs are all added: of the cubes of its units. Four units at a time, so that the
     * scores are read and written a quarter as often.
     */
    void score(float[] layer, float[] scores) {
        Arrays.fill(scores, 0);
        int unit = 0;
        for (; unit + 3 < layer.length; unit += 4) {
            addFour(layer, unit, scores);
        }
        for (; unit < layer.length; unit++) {
            float value = cube(layer[unit]);
            float[] weights = output[unit];
            for (int step = 0; step < scores.length; step++) {
                scores[step] += value * weights[step];
            }
        }
    }

    private void addFour(float[] layer, int unit, float[] scores) {
        float one = cube(layer[unit]);
        float two = cube(layer[unit + 1]);
        float three = cube(layer[unit + 2]);
        float four = cube(layer[unit + 3]);
        float[] first = output[unit];
        float[] second = output[unit + 1];
        float[] third = output[unit + 2];
        float[] fourth = output[unit + 3];
        for (int step = 0; step < scores.length; step++) {
            scores[step] += one * first[step] + two * second[step] + three * third[step] + four * fourth[step];
        }
    }

    private static float cube(float value) {
        return value * value * value;
    }
}
