package org.complainthub.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs all fault programs, or those that {@code -Dfaults.only=hub-killed,disk-full} names, one after the other; prints
 * what came of each, and ends with 1 when the books of one do not add up.
 */
public final class FaultPrograms {

    private static final Map<String, Program> PROGRAMS = new LinkedHashMap<>();

    static {
        PROGRAMS.put("hub-killed", HubKilled::run);
        PROGRAMS.put("broker-killed", BrokerKilled::run);
        PROGRAMS.put("database-stopped", DatabaseStopped::run);
        PROGRAMS.put("disk-full", DiskFull::run);
        PROGRAMS.put("mail-server-hangs", MailServerHangs::run);
        PROGRAMS.put("clock-jump", ClockJump::run);
        PROGRAMS.put("poison-messages", PoisonMessages::run);
        PROGRAMS.put("slow-subscriber", SlowSubscriber::run);
        PROGRAMS.put("backlog", Backlog::run);
        PROGRAMS.put("rolling-restart", RollingRestart::run);
        PROGRAMS.put("hubs-together", HubsTogether::run);
    }

    private FaultPrograms() {}

    private interface Program {
        Fault.Outcome run() throws Exception;
    }

    /** The names of programs, or the property, or all. */
    public static void main(String[] arguments) throws Exception {
        String only = System.getProperty("faults.only", "");
        List<String> names = only.isBlank() ? List.copyOf(PROGRAMS.keySet()) : List.of(only.split(","));
        List<Fault.Outcome> outcomes = new ArrayList<>();
        for (String name : names) {
            Program program = PROGRAMS.get(name.trim());
            if (program == null) {
                throw new IllegalArgumentException("-Dfaults.only: " + name + " is none of " + PROGRAMS.keySet());
            }
            System.out.println(name + " ...");
            try {
                outcomes.add(program.run());
                System.out.println(outcomes.get(outcomes.size() - 1));
            } catch (Skipped skipped) {
                System.out.println("SKIPPED " + name + ": " + skipped.getMessage());
            } catch (Exception broken) {
                broken.printStackTrace(System.out);
                outcomes.add(new Fault.Outcome(name, false, "did not come to its end"));
            }
        }
        outcomes.forEach(System.out::println);
        System.exit(outcomes.stream().allMatch(Fault.Outcome::addsUp) ? 0 : 1);
    }
}
