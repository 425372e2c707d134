package io.spillover.annotate.parse;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What a word at a place adds to the hidden layer where else nothing stood there, kept for the words that come again. Nothing
 * stands at most places of most steps, so the layer begins with that, and what is added are differences from it; and a word
 * and its tag are added as one. The few labels are kept for good; words have a table of {@value #WORDS} rows, where a new one
 * takes the room of the one that was there: no order of use is kept, so that threads need not wait for each other. At most
 * 70 MB.
 */
final class KeptRows {
    /** A power of two. Twice as many saves less than a hundredth of the time on news. */
    private static final int WORDS = 1 << 14;

    private static final class Row {
        private final long key;
        private final float[] values;

        private Row(long key, float[] values) {
            this.key = key;
            this.values = values;
        }
    }

    private final Network network;
    private final int words;
    private final float[] ofNothing;
    private final float[][] ofNoWord;
    private final AtomicReferenceArray<Row> ofWords = new AtomicReferenceArray<>(WORDS);
    private final AtomicReferenceArray<float[]> ofLabels;

    KeptRows(ParserModel model) {
        this.network = model.network();
        this.words = model.words().size();
        this.ofNoWord = new float[ParserModel.PLACES][];
        this.ofNothing = new float[network.units()];
        network.begin(ofNothing);
        for (int place = 0; place < ParserModel.PLACES; place++) {
            InputNames kind = place < ParserModel.LOOKED_AT
                    ? model.words()
                    : place < 2 * ParserModel.LOOKED_AT ? model.tags() : model.labels();
            ofNoWord[place] = network.row(kind.none(), place);
            Network.add(ofNothing, ofNoWord[place]);
        }
        this.ofLabels = new AtomicReferenceArray<>((network.inputs() - words) * ParserModel.PLACES);
    }

    /** The hidden layer where nothing stands at any place. Not to be written to. */
    float[] ofNothing() {
        return ofNothing;
    }

    /** What a word with its tag adds at a place of words. Not to be written to. */
    float[] of(int word, int tag, int place) {
        long key = ((long) word << Integer.SIZE) | (long) tag * ParserModel.PLACES + place;
        int slot = spread(key) & (WORDS - 1);
        Row kept = ofWords.get(slot);
        if (kept != null && kept.key == key) {
            return kept.values;
        }
        float[] values = difference(word, place);
        Network.add(values, of(tag, ParserModel.LOOKED_AT + place));
        ofWords.set(slot, new Row(key, values));
        return values;
    }

    /** What a tag or a label adds at a place of its kind. Not to be written to. */
    float[] of(int input, int place) {
        int slot = (input - words) * ParserModel.PLACES + place;
        float[] kept = ofLabels.get(slot);
        if (kept == null) {
            kept = difference(input, place);
            ofLabels.set(slot, kept);
        }
        return kept;
    }

    private float[] difference(int input, int place) {
        float[] row = network.row(input, place);
        float[] nothing = ofNoWord[place];
        for (int unit = 0; unit < row.length; unit++) {
            row[unit] -= nothing[unit];
        }
        return row;
    }

    /** Keys of one place are far apart: multiplied by a large odd number they fall everywhere. */
    private static int spread(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> Integer.SIZE);
    }
}
