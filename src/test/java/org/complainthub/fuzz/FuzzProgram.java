package org.complainthub.fuzz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.slf4j.LoggerFactory;

/**
 * Tries a number of inputs in sum over all readers and prints what became of them: {@code FuzzProgram INPUTS SEED
 * [READER]}. Slow readers get fewer, the others the more. Ends with 1 when there was a fault.
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
        FuzzTurns turns = new FuzzTurns(readers, seed, OUT::println);
        turns.take(inputs);
        OUT.println("In all:");
        turns.figures().forEach(FuzzProgram::print);
        long faults = sum(turns, FuzzFigures::faulty);
        OUT.printf("%d inputs, %d faults%n", sum(turns, FuzzFigures::inputs), faults);
        System.exit(faults == 0 ? 0 : 1);
    }

    private static long sum(FuzzTurns turns, ToLongFunction<FuzzFigures> figure) {
        return turns.figures().values().stream().mapToLong(figure).sum();
    }

    private static void print(FuzzRun run, FuzzFigures figures) {
        OUT.println(figures);
        for (Map.Entry<String, Throwable> fault : run.faults().entrySet()) {
            OUT.println("  " + fault.getKey() + ": " + fault.getValue().getMessage());
            Arrays.stream(fault.getValue().getStackTrace()).limit(SHOWN).forEach(line -> OUT.println("    " + line));
        }
    }
}
