package org.complainthub.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.FreePort;

/** A Java program in a process of its own, which can be killed as a power cut would. */
public final class JavaProcess implements AutoCloseable {

    private final Process process;
    private final Path log;
    private final Jmx jmx;

    private JavaProcess(Process process, Path log, Jmx jmx) {
        this.process = process;
        this.log = log;
        this.jmx = jmx;
    }

    /**
     * How it is started.
     *
     * @param main name of the class
     * @param options of Java
     * @param log where it writes; what an earlier one wrote there is kept
     */
    public record Command(String main, List<String> options, List<String> arguments, Path log) {}

    /** Starts it with this process's Java and class path. */
    public static JavaProcess start(Command command) throws IOException {
        int port = FreePort.next();
        String jmx = "-Dcom.sun.management.jmxremote.";
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(command.options());
        words.addAll(
                List.of(jmx + "port=" + port, jmx + "host=127.0.0.1", jmx + "authenticate=false", jmx + "ssl=false"));
        words.addAll(List.of("-cp", classPath(), command.main()));
        words.addAll(command.arguments());
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(command.log().toFile()))
                .start();
        return new JavaProcess(process, command.log(), new Jmx(port));
    }

    /** Without empty entries: such a one means the working directory, and its routes would be there twice. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .collect(Collectors.joining(File.pathSeparator));
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** What it tells of itself. */
    public Jmx jmx() {
        return jmx;
    }

    /** Memory that it has in the machine, in MB; 0 where the operating system does not tell. */
    public long residentMegabytes() {
        try (Stream<String> status = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return status.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException unknown) {
            return 0;
        }
    }

    /** Stops answering, but keeps every connection open. */
    public void hang() throws IOException, InterruptedException {
        Signals.hang(process.toHandle());
    }

    /** Goes on after {@link #hang()}. */
    public void goOn() throws IOException, InterruptedException {
        Signals.goOn(process.toHandle());
    }

    /** kill -9. */
    public void kill() throws InterruptedException {
        jmx.close();
        process.destroyForcibly().waitFor();
    }

    /** kill -TERM, and waits until it has ended by itself; false when it had to be killed. */
    public boolean stop(long seconds) throws InterruptedException {
        jmx.close();
        process.destroy();
        boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
        kill();
        return ended;
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    /** What it wrote, for the reader of a failed run. */
    @Override
    public String toString() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
