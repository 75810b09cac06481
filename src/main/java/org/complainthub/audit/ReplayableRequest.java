package org.complainthub.audit;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

/** A request whose beginning was read ahead and is read again by whoever it is for. */
final class ReplayableRequest extends HttpServletRequestWrapper {

    private final byte[] beginning;
    private final InputStream whole;

    ReplayableRequest(HttpServletRequest request, int longest) throws IOException {
        super(request);
        InputStream body = request.getInputStream();
        beginning = body.readNBytes(longest);
        whole = new SequenceInputStream(new ByteArrayInputStream(beginning), body);
    }

    byte[] beginning() {
        return beginning.clone();
    }

    @Override
    public ServletInputStream getInputStream() {
        return new ServletInputStream() {
            private boolean ended;

            @Override
            public int read() throws IOException {
                int next = whole.read();
                ended = next < 0;
                return next;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = whole.read(buffer, offset, length);
                ended = read < 0;
                return read;
            }

            @Override
            public boolean isFinished() {
                return ended;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("a body that was read ahead is not read asynchronously");
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
