package org.complainthub.fuzz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * Tries a number of inputs in sum over all readers and prints what became of them: {@code FuzzProgram INPUTS SEED
 * [READER]}. Ends with 1 when there was a fault.
 */
public final class FuzzProgram {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private static final int SHOWN = 12;

    private FuzzProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        long inputs = Long.parseLong(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        String wanted = arguments.length > 2 ? arguments[2] : "";
        List<FuzzTarget> readers = Readers.all().stream()
                .filter(reader -> reader.name().startsWith(wanted))
                .toList();
        OUT.println(FuzzFigures.HEAD);
        long faults = 0;
        long tried = 0;
        for (FuzzTarget reader : readers) {
            FuzzFigures figures = tried(reader, (inputs + readers.size() - 1) / readers.size(), seed);
            faults += figures.faulty();
            tried += figures.inputs();
        }
        OUT.printf("%d inputs, %d faults%n", tried, faults);
        System.exit(faults == 0 ? 0 : 1);
    }

    private static FuzzFigures tried(FuzzTarget reader, long inputs, long seed) throws InterruptedException {
        FuzzRun run = new FuzzRun(reader, seed);
        FuzzFigures figures = run.run(inputs);
        OUT.println(figures);
        for (Map.Entry<String, Throwable> fault : run.faults().entrySet()) {
            OUT.println("  " + fault.getKey() + ": " + fault.getValue().getMessage());
            Arrays.stream(fault.getValue().getStackTrace()).limit(SHOWN).forEach(line -> OUT.println("    " + line));
        }
        return figures;
    }
}
