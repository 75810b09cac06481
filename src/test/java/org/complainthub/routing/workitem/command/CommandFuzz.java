package org.complainthub.routing.workitem.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.fuzz.FuzzTarget;
import org.complainthub.fuzz.FuzzTargets;
import org.complainthub.fuzz.Structure;
import org.complainthub.platform.PlatformBeans;

/** Commands of departments' systems. */
public final class CommandFuzz implements FuzzTargets {

    private static final String COMMAND =
            """
            {"commandId": "c-1", "workItem": "w-1", "action": "SUSPEND", "reason": "waits for parts", "suggest": "PARTS",
             "waitingFor": "PARTS", "until": "2026-12-01T08:00:00+08:00", "by": "王工", "categories": ["PAINT_COLOUR"]}
            """;

    @Override
    public List<FuzzTarget> targets() {
        return List.of(new FuzzTarget(
                "command",
                List.of(COMMAND.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                Structure.JSON,
                Set.of(InvalidInput.class, JsonProcessingException.class, CharConversionException.class),
                CommandFuzz::read));
    }

    private static void read(byte[] input) throws IOException {
        PlatformBeans.message(input, WorkItemCommand.class).checked();
    }
}
