package io.spillover.annotate.parse;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What an input at a place adds to the hidden layer, kept for the inputs that come again. The few tags and labels are kept
 * for good; words have a table of {@value #WORDS} rows, where a new one takes the room of the one that was there: no order of
 * use is kept, so that threads need not wait for each other. At most 70 MB.
 */
final class KeptRows {
    /** A power of two. Twice as many saves less than a hundredth of the time on news. */
    private static final int WORDS = 1 << 14;

    private static final class Row {
        private final int key;
        private final float[] values;

        private Row(int key, float[] values) {
            this.key = key;
            this.values = values;
        }
    }

    private final Network network;
    private final int words;
    private final AtomicReferenceArray<Row> ofWords = new AtomicReferenceArray<>(WORDS);
    private final AtomicReferenceArray<Row> ofOthers;

    KeptRows(ParserModel model) {
        this.network = model.network();
        this.words = model.words().size();
        this.ofOthers = new AtomicReferenceArray<>((network.inputs() - words) * ParserModel.PLACES);
    }

    /** Not to be written to. */
    float[] of(int input, int place) {
        int key = input * ParserModel.PLACES + place;
        return input < words
                ? of(ofWords, spread(key) & (WORDS - 1), key, input, place)
                : of(ofOthers, key - words * ParserModel.PLACES, key, input, place);
    }

    private float[] of(AtomicReferenceArray<Row> rows, int slot, int key, int input, int place) {
        Row kept = rows.get(slot);
        if (kept != null && kept.key == key) {
            return kept.values;
        }
        float[] values = network.row(input, place);
        rows.set(slot, new Row(key, values));
        return values;
    }

    /** Keys of one place are 48 apart: multiplied by a large odd number they fall everywhere. */
    private static int spread(int key) {
        int product = key * 0x9E3779B1;
        return product ^ (product >>> 16);
    }
}
