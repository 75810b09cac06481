package org.complainthub.normalize.classification.meaning;

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

    private final Map<Long, float[]> vectors = new HashMap<>();

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
        DataInputStream in = new DataInputStream(file);
        int count = in.readInt();
        int dimension = in.readInt();
        for (int n = 0; n < count; n++) {
            long key = in.readLong();
            float[] vector = new float[dimension];
            float scale = in.readFloat();
            for (int i = 0; i < dimension; i++) {
                vector[i] = in.readByte() * scale;
            }
            known.vectors.put(key, vector);
        }
        return known;
    }

    float @Nullable [] of(String sentence) {
        return vectors.get(key(sentence));
    }

    void put(String sentence, float[] vector) {
        vectors.put(key(sentence), vector);
    }

    void write(OutputStream file) throws IOException {
        DataOutputStream out = new DataOutputStream(file);
        out.writeInt(vectors.size());
        out.writeInt(vectors.values().iterator().next().length);
        for (Map.Entry<Long, float[]> entry : new java.util.TreeMap<>(vectors).entrySet()) {
            float largest = 0;
            for (float value : entry.getValue()) {
                largest = Math.max(largest, Math.abs(value));
            }
            out.writeLong(entry.getKey());
            out.writeFloat(largest / Byte.MAX_VALUE);
            for (float value : entry.getValue()) {
                out.writeByte(Math.round(value * Byte.MAX_VALUE / largest));
            }
        }
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
