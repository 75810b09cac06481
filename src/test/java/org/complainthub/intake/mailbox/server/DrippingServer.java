package org.complainthub.intake.mailbox.server;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sends a byte now and then and never comes to the end of a line. */
final class DrippingServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final CountDownLatch closed = new CountDownLatch(1);

    DrippingServer() throws IOException {
        Thread thread = new Thread(this::drip, "dripping-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void drip() {
        try (Socket client = socket.accept();
                OutputStream out = client.getOutputStream()) {
            while (!closed.await(20, TimeUnit.MILLISECONDS)) {
                out.write('*');
                out.flush();
            }
        } catch (IOException clientIsGone) {
            // that is what the test waits for
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }
}
