package io.spillover.export;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.DataBag;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.data.ThresholdPolicyFactory;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.Sink;

/**
 * Any number of things, sorted or in the order in which they came: what is too many for memory lies in files of the
 * temporary folder until it is closed. Once it was read, nothing can be added; it can be read again.
 */
final class Spool<T> implements Iterable<T>, AutoCloseable {

    /** Enough for most stores to need no file; about 10 MB of edges. */
    private static final long IN_MEMORY = 20_000;

    /** How a thing is written to a file, and read back. */
    interface Form<T> {
        void write(T thing, DataOutputStream out) throws IOException;

        T read(DataInputStream in) throws IOException;

        /** A text of any length. */
        static void write(String text, DataOutputStream out) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        static String text(DataInputStream in) throws IOException {
            return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        }
    }

    private final DataBag<T> bag;
    private final long before;
    private final List<T> first = new ArrayList<>();
    private long size;

    /** @param before how many things are kept before the bag gets any */
    private Spool(DataBag<T> bag, long before) {
        this.bag = bag;
        this.before = before;
    }

    static <T> Spool<T> sorted(Comparator<T> order, Form<T> form) {
        return new Spool<>(
                BagFactory.newSortedBag(ThresholdPolicyFactory.count(IN_MEMORY), new Files<>(form), order), 0);
    }

    /** Jena's bag fails where it has exactly as many things as fit into memory; so it gets only what does not fit. */
    static <T> Spool<T> asAdded(Form<T> form) {
        return new Spool<>(BagFactory.newDefaultBag(ThresholdPolicyFactory.count(0), new Files<>(form)), IN_MEMORY);
    }

    void add(T thing) {
        if (size < before) {
            first.add(thing);
        } else {
            bag.add(thing);
        }
        size++;
    }

    long size() {
        return size;
    }

    @Override
    public Iterator<T> iterator() {
        return size > first.size() ? Iter.concat(first.iterator(), bag.iterator()) : first.iterator();
    }

    @Override
    public void close() {
        bag.close();
    }

    private record Files<T>(Form<T> form) implements SerializationFactory<T> {

        @Override
        public Sink<T> createSerializer(OutputStream out) {
            return new Writing<>(form, new DataOutputStream(new BufferedOutputStream(out)));
        }

        @Override
        public Iterator<T> createDeserializer(InputStream in) {
            return new Reading<>(form, new DataInputStream(new BufferedInputStream(in)));
        }
    }

    private record Writing<T>(Form<T> form, DataOutputStream out) implements Sink<T> {

        @Override
        public void send(T thing) {
            try {
                out.writeBoolean(true);
                form.write(thing, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void flush() {
            try {
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                out.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Before each thing stands a byte, so that the end of the file is the end of the things. */
    private static final class Reading<T> implements Iterator<T> {
        private final Form<T> form;
        private final DataInputStream in;
        private boolean more;

        Reading(Form<T> form, DataInputStream in) {
            this.form = form;
            this.in = in;
            advance();
        }

        private void advance() {
            try {
                more = in.read() >= 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public T next() {
            if (!more) {
                throw new NoSuchElementException();
            }
            try {
                T thing = form.read(in);
                advance();
                return thing;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
