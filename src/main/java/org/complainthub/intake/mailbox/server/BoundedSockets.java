package org.complainthub.intake.mailbox.server;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import javax.net.SocketFactory;

/**
 * Connections on which a whole answer may take only so long. A timeout of the socket bounds the wait for the next byte
 * alone, and a server that drips never meets it. What is sent begins a new answer.
 */
final class BoundedSockets extends SocketFactory {

    static final String TOO_LONG = "an answer takes longer than";

    private final Duration longestAnswer;

    BoundedSockets(Duration longestAnswer) {
        this.longestAnswer = longestAnswer;
    }

    @Override
    public Socket createSocket() {
        return new BoundedSocket(longestAnswer);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return new BoundedSocket(longestAnswer).connectedTo(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return new BoundedSocket(longestAnswer).connectedTo(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    private static final class BoundedSocket extends Socket {

        private final long longest;
        private volatile long began = System.nanoTime();

        BoundedSocket(Duration longestAnswer) {
            longest = longestAnswer.toNanos();
        }

        Socket connectedTo(InetAddress host, int port) throws IOException {
            connect(new java.net.InetSocketAddress(host, port));
            return this;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {

                @Override
                public int read() throws IOException {
                    requireTime();
                    return super.read();
                }

                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    requireTime();
                    return super.read(bytes, from, length);
                }
            };
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    began = System.nanoTime();
                    out.write(bytes, from, length);
                }
            };
        }

        private void requireTime() throws SocketTimeoutException {
            if (System.nanoTime() - began > longest) {
                throw new SocketTimeoutException(TOO_LONG + " " + Duration.ofNanos(longest));
            }
        }
    }
}
