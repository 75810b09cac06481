package org.complainthub.normalize.feed.tree;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.complainthub.normalize.feed.document.Limits;

/** XML in which no tag and no text is longer than the limit, so that no parser holds more. */
final class BoundedMarkup extends FilterInputStream {

    private static final int LONGEST = 4 * Limits.LONGEST_LINE;

    private int run;

    BoundedMarkup(InputStream xml) {
        super(xml);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        follow(read);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            follow(buffer[i]);
        }
        return read;
    }

    private void follow(int value) throws IOException {
        run = value == '<' || value == '>' ? 0 : run + 1;
        if (run > LONGEST) {
            throw new IOException("a value has more than " + LONGEST + " bytes");
        }
    }
}
