package org.complainthub.intake.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The body of a request, or a part of it, on disk for as long as the request lasts. */
record SpooledBody(Path file, long size) implements AutoCloseable {

    private static final int BUFFER = 8192;

    /** @throws BodyTooLarge when there is more; nothing is left behind */
    static SpooledBody of(InputStream body, long most) throws IOException {
        Path file = Files.createTempFile("receipt-", ".body");
        try {
            return new SpooledBody(file, copy(body, file, most));
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    private static long copy(InputStream body, Path file, long most) throws IOException {
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                size += count;
                if (size > most) {
                    throw new BodyTooLarge(most);
                }
                out.write(buffer, 0, count);
            }
        }
        return size;
    }

    InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    /** Its last bytes, as ISO-8859-1; all of a shorter body. */
    String end(int bytes) throws IOException {
        try (InputStream content = open()) {
            content.skipNBytes(Math.max(0, size - bytes));
            return new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
