package org.complainthub.normalize.classification.meaning;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The vectors of the shipped exemplars, one byte a dimension, so that only new exemplars are computed at start-up. */
final class KnownVectors {

    private final Map<Long, QuantisedExemplar> vectors = new HashMap<>();

    /** The shipped vectors of a language; none when the file is missing. */
    static KnownVectors shipped(Exemplars.Language language) {
        try (InputStream file = KnownVectors.class.getResourceAsStream("/defaults/" + fileName(language))) {
            return file == null ? new KnownVectors() : read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String fileName(Exemplars.Language language) {
        return "exemplars-" + language.name().toLowerCase(java.util.Locale.ROOT) + ".vectors";
    }

    static KnownVectors read(InputStream file) throws IOException {
        KnownVectors known = new KnownVectors();
        DataInputStream in = new DataInputStream(new BufferedInputStream(file));
        int count = in.readInt();
        int dimension = in.readInt();
        for (int n = 0; n < count; n++) {
            long key = in.readLong();
            known.vectors.put(key, new QuantisedExemplar(readOne(in, dimension), readOne(in, dimension)));
        }
        return known;
    }

    private static Quantised readOne(DataInputStream in, int dimension) throws IOException {
        float scale = in.readFloat();
        return new Quantised(scale, in.readNBytes(dimension));
    }

    int size() {
        return vectors.size();
    }

    @Nullable
    QuantisedExemplar of(String sentence) {
        return vectors.get(key(sentence));
    }

    void put(String sentence, QuantisedExemplar vector) {
        vectors.put(key(sentence), vector);
    }

    void write(OutputStream file) throws IOException {
        DataOutputStream out = new DataOutputStream(file);
        out.writeInt(vectors.size());
        out.writeInt(
                vectors.isEmpty()
                        ? 0
                        : vectors.values().iterator().next().whole().dimensions());
        for (Map.Entry<Long, QuantisedExemplar> entry : new java.util.TreeMap<>(vectors).entrySet()) {
            out.writeLong(entry.getKey());
            writeOne(entry.getValue().whole(), out);
            writeOne(entry.getValue().sentence(), out);
        }
        out.flush();
    }

    private static void writeOne(Quantised vector, DataOutputStream out) throws IOException {
        out.writeFloat(vector.scale());
        out.write(vector.steps());
    }

    private static long key(String sentence) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(sentence.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
