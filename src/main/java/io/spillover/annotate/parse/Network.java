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

    /** What an input at a place adds to the hidden layer, reckoned anew. */
    float[] row(int input, int place) {
        float[] embedding = embeddings[input];
        float[] row = new float[bias.length];
        addWeighted(embedding, hidden, place * embedding.length, row);
        return row;
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

    /** The scores of a hidden layer whose inputs are all added: of the cubes of its units, which it has afterwards. */
    void score(float[] layer, float[] scores) {
        for (int unit = 0; unit < layer.length; unit++) {
            layer[unit] = layer[unit] * layer[unit] * layer[unit];
        }
        Arrays.fill(scores, 0);
        addWeighted(layer, output, 0, scores);
    }

    /** Adds rows times their factors, four at a time, so that the sum is read and written a quarter as often. */
    private static void addWeighted(float[] factors, float[][] rows, int first, float[] sum) {
        int index = 0;
        for (; index + 3 < factors.length; index += 4) {
            addFour(factors, index, rows, first + index, sum);
        }
        for (; index < factors.length; index++) {
            float factor = factors[index];
            float[] row = rows[first + index];
            for (int place = 0; place < sum.length; place++) {
                sum[place] += factor * row[place];
            }
        }
    }

    private static void addFour(float[] factors, int index, float[][] rows, int row, float[] sum) {
        float one = factors[index];
        float two = factors[index + 1];
        float three = factors[index + 2];
        float four = factors[index + 3];
        float[] first = rows[row];
        float[] second = rows[row + 1];
        float[] third = rows[row + 2];
        float[] fourth = rows[row + 3];
        for (int place = 0; place < sum.length; place++) {
            sum[place] += one * first[place] + two * second[place] + three * third[place] + four * fourth[place];
        }
    }
}
