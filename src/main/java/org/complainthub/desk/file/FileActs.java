package org.complainthub.desk.file;

import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.desk.access.DeskActivities;
import org.complainthub.desk.access.DeskActivities.Action;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Carries out what a person wants, records it, and leads back to the file with what came of it. */
@Component
public class FileActs {

    private final DeskActivities audit;

    FileActs(DeskActivities audit) {
        this.audit = audit;
    }

    /**
     * What somebody wants done.
     *
     * @param name of the act, as the pages call it
     * @param detail what exactly, with the reason
     */
    public record Act(String actor, String fileNumber, String name, String detail) {}

    /** What a form says, one thing after the other; what is empty is left out. */
    static String detail(@Nullable String... said) {
        return Stream.of(said).filter(StringUtils::hasText).collect(Collectors.joining(": "));
    }

    /**
     * Does it; a refusal is told on the page and changes nothing.
     *
     * @param work gives the number of the file where it goes on
     */
    public String carryOut(Act act, RedirectAttributes page, Supplier<String> work) {
        try {
            String number = work.get();
            audit.add(act.actor(), Action.ACTED, act.fileNumber(), act.name() + ": " + act.detail());
            page.addFlashAttribute("done", act.name());
            return "redirect:/desk/files/" + number;
        } catch (ResponseStatusException refused) {
            return refused(act, page, String.valueOf(refused.getReason()));
        } catch (InvalidInput refused) {
            return refused(act, page, String.valueOf(refused.getMessage()));
        }
    }

    private String refused(Act act, RedirectAttributes page, String because) {
        audit.add(act.actor(), Action.REFUSED, act.fileNumber(), act.name() + ": " + because);
        page.addFlashAttribute("refused", because);
        return "redirect:/desk/files/" + act.fileNumber();
    }
}
