package org.complainthub.routing.workitem.command;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.routing.clock.Pause;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does to a work item. The same command again has no second effect.
 *
 * @param commandId chosen by the sender, at most 100 characters
 * @param reason in words; needed to return
 * @param suggest department that is responsible instead, as far as the returning one knows
 * @param waitingFor needed to suspend
 * @param until when it goes on by itself, null when somebody has to resume it
 * @param by who does it, null when unknown
 * @param categories what the complaint is about in truth, the first one foremost; needed to correct
 */
public record WorkItemCommand(
        @Nullable String commandId,
        @Nullable String workItem,
        @Nullable Action action,
        @Nullable String reason,
        @Nullable String suggest,
        Pause.@Nullable Reason waitingFor,
        @Nullable OffsetDateTime until,
        @Nullable String by,
        @Nullable List<String> categories) {

    private static final int LONGEST_ID = 100;
    private static final int LONGEST_REASON = 900;

    /** What is done. */
    public enum Action {
        /** The department says that it is not its own. */
        RETURN,
        /** Its clocks stand still as far as they may. */
        SUSPEND,
        /** It goes on. */
        RESUME,
        /** Somebody has spoken with the complainant. */
        CONTACT,
        /** The department has done its part. */
        COMPLETE,
        /** A person says what the complaint is about. */
        CORRECT
    }

    /** A command of which everything it needs is there, with text that a database takes. */
    record Valid(
            String id,
            String workItem,
            Action action,
            @Nullable String reason,
            @Nullable String suggest,
            Pause.@Nullable Reason waitingFor,
            @Nullable OffsetDateTime until,
            String by,
            List<String> categories) {}

    /** @throws InvalidInput when something it needs is missing */
    Valid checked() {
        String id = required("commandId", commandId);
        String item = required("workItem", workItem);
        if (action == null) {
            throw new InvalidInput("the command " + id + " has no action");
        }
        String why = reason == null ? null : cleaned(reason);
        if ((action == Action.RETURN || action == Action.CORRECT) && (why == null || why.isEmpty())) {
            throw new InvalidInput("to " + action.name().toLowerCase(Locale.ROOT) + " a work item a reason is needed");
        }
        if (action == Action.CORRECT && (categories == null || categories.isEmpty())) {
            throw new InvalidInput("to correct a work item categories are needed");
        }
        if (action == Action.SUSPEND && waitingFor == null) {
            throw new InvalidInput("to suspend a work item waitingFor is needed: PARTS, CUSTOMER or EXPERT");
        }
        return new Valid(
                id,
                item,
                action,
                why,
                suggest,
                waitingFor,
                until,
                by == null ? "unknown" : cleaned(by),
                categories == null ? List.of() : categories);
    }

    private static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank() || value.length() > LONGEST_ID || value.indexOf('\0') >= 0) {
            throw new InvalidInput(
                    "a command on a work item needs a " + name + " of at most " + LONGEST_ID + " characters");
        }
        return value;
    }

    private static String cleaned(String text) {
        String clean = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return clean.substring(0, Math.min(clean.length(), LONGEST_REASON));
    }
}
