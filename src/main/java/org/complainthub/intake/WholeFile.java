package org.complainthub.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file read to its end: a connection that breaks, or a writer that was not done yet, is no end of a file. */
final class WholeFile extends FilterInputStream {

    private final long size;
    private long read;

    WholeFile(InputStream content, long size) {
        super(content);
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? -1 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(count);
        return count;
    }

    private void count(int count) throws IOException {
        read += Math.max(0, count);
        if (read > size || (count < 0 && read < size)) {
            throw new IOException("the file changed while it was read: %d of %d bytes".formatted(read, size));
        }
    }

    @Override
    public long skip(long count) throws IOException {
        throw new IOException("every byte counts");
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
