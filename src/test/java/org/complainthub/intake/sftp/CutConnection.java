package org.complainthub.intake.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Passes connections on to a server, and cuts each when the server has sent so many bytes. */
final class CutConnection implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final int target;
    private final long most;

    CutConnection(int target, long most) throws IOException {
        this.target = target;
        this.most = most;
        start(this::pass);
    }

    int port() {
        return door.getLocalPort();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "cut-connection");
        thread.setDaemon(true);
        thread.start();
    }

    private void pass() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                start(() -> copy(client, server, Long.MAX_VALUE));
                start(() -> copy(server, client, most));
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copy(Socket from, Socket to, long most) {
        byte[] buffer = new byte[8192];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            long left = most;
            for (int count = in.read(buffer); count >= 0 && left > 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
                left -= count;
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
