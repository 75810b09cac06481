package org.complainthub.intake.mailbox.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** An IMAP server that answers commands as it is told, and everything else with OK. */
final class ScriptedImapServer implements AutoCloseable {

    final List<String> commands = new CopyOnWriteArrayList<>();

    private final ServerSocket socket;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private volatile boolean silent;

    ScriptedImapServer(String capabilities) throws IOException {
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        answer("CAPABILITY", "* CAPABILITY IMAP4rev1 SASL-IR " + capabilities + "\r\n{tag} OK done\r\n");
        answer(
                "SELECT",
                "* 1 EXISTS\r\n* OK [UIDVALIDITY 7] x\r\n* OK [UIDNEXT 3] x\r\n* OK [PERMANENTFLAGS (\\Seen \\*)] x\r\n"
                        + "{tag} OK [READ-WRITE] done\r\n");
        Thread thread = new Thread(this::serve, "scripted-imap");
        thread.setDaemon(true);
        thread.start();
    }

    /** @param answer with {@code {tag}} for the tag of the command */
    ScriptedImapServer answer(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    /** It takes commands and says nothing. */
    void hang() {
        silent = true;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException clientIsGone) {
                // the next one may come
            }
        }
    }

    private void talk(Socket client) throws IOException {
        OutputStream out = client.getOutputStream();
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        write(out, "* OK ready\r\n");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String tag = line.substring(0, Math.max(0, line.indexOf(' ')));
            String command = line.substring(tag.length()).strip();
            commands.add(command);
            if (!silent) {
                write(out, answerTo(command).replace("{tag}", tag));
            }
        }
    }

    private String answerTo(String command) {
        return answers.entrySet().stream()
                .filter(answer -> command.startsWith(answer.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("{tag} OK done\r\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
