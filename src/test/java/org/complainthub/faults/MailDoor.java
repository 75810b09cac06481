package org.complainthub.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The way to a mail server, which passes everything on until it is told to hang. */
final class MailDoor implements AutoCloseable {

    private static final String END_OF_MAIL = "\r\n.\r\n";

    private final int mailServer;
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Manner manner = Manner.WELL;

    /** How it behaves. */
    enum Manner {
        WELL,
        /** Accepts connections and says nothing. */
        SILENT,
        /** Takes a mail, has it delivered and does not say so. */
        SILENT_AFTER_MAIL
    }

    MailDoor(int mailServer) throws IOException {
        this.mailServer = mailServer;
        threads.execute(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** From now on; connections that are open go on as they are. */
    void behave(Manner next) {
        manner = next;
    }

    private void accept() {
        try {
            while (!socket.isClosed()) {
                converse(socket.accept());
            }
        } catch (IOException closed) {
            manner = Manner.SILENT;
        }
    }

    private void converse(Socket client) throws IOException {
        open.add(client);
        if (manner != Manner.SILENT) {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), mailServer);
            open.add(server);
            Conversation conversation = new Conversation(client, server);
            threads.execute(conversation::pass);
            threads.execute(conversation::answer);
        }
    }

    private final class Conversation {

        private final Socket client;
        private final Socket server;
        private volatile boolean silent;
        private String end = "";

        private Conversation(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        private void pass() {
            copy(client, server, (bytes, length) -> {
                String text = end + new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
                silent |= manner == Manner.SILENT_AFTER_MAIL && text.contains(END_OF_MAIL);
                end = text.substring(Math.max(0, text.length() - END_OF_MAIL.length() + 1));
                return true;
            });
        }

        private void answer() {
            copy(server, client, (bytes, length) -> !silent);
        }
    }

    private interface Passing {
        boolean passes(byte[] bytes, int length);
    }

    private void copy(Socket from, Socket to, Passing passing) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                if (passing.passes(buffer, length)) {
                    out.write(buffer, 0, length);
                    out.flush();
                }
            }
        } catch (IOException hungUp) {
            open.remove(from); // as clients and servers do
        }
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        socket.close();
        for (Socket each : open) {
            each.close();
        }
    }
}
