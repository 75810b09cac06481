package org.complainthub.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Signals to processes of this machine. */
public final class Signals {

    private Signals() {}

    /** They stop answering, but keep every connection and file open. */
    public static void hang(ProcessHandle process) throws IOException, InterruptedException {
        send("STOP", family(process));
    }

    /** They go on after {@link #hang}. */
    public static void goOn(ProcessHandle process) throws IOException, InterruptedException {
        send("CONT", family(process));
    }

    /** A process and all that it started. */
    public static List<ProcessHandle> family(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants()).toList();
    }

    private static void send(String name, List<ProcessHandle> processes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> command.add(String.valueOf(process.pid())));
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
