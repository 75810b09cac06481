package org.complainthub.desk.file;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.desk.access.Sight;
import org.complainthub.routing.clock.Pause;
import org.complainthub.routing.workitem.command.WorkItemCommand;
import org.complainthub.routing.workitem.command.WorkItemOrders;
import org.complainthub.routing.worklist.WorkEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What departments do with their work, by the forms of the file's page. */
@Controller
class WorkItemActController {

    /** What can be done here. */
    enum Kind {
        RETURN,
        SUSPEND,
        RESUME,
        CONTACT,
        COMPLETE
    }

    /**
     * What a form says.
     *
     * @param commandId made with the form, so that a form sent twice acts once
     * @param suggest department that is asked instead
     * @param until day on which work that waits goes on by itself
     */
    record WorkForm(
            Kind kind,
            String workItem,
            @Nullable String commandId,
            @Nullable String suggest,
            @Nullable String reason,
            Pause.@Nullable Reason waitingFor,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {

        String detail() {
            return FileActs.detail(
                    suggest,
                    waitingFor == null ? null : waitingFor.name(),
                    until == null ? null : until.toString(),
                    reason);
        }
    }

    private final WorkItemOrders orders;
    private final FileViews views;
    private final FileActs acts;
    private final ZoneId zone;

    WorkItemActController(
            WorkItemOrders orders,
            FileViews views,
            FileActs acts,
            @Value("${hub.ledger.zone:Asia/Shanghai}") ZoneId zone) {
        this.orders = orders;
        this.views = views;
        this.acts = acts;
        this.zone = zone;
    }

    @PostMapping("/desk/files/{number}/work-items")
    String act(
            @PathVariable String number, @ModelAttribute WorkForm form, Authentication who, RedirectAttributes page) {
        FileView view = views.of(number, Sight.of(who));
        FileActs.Act act = new FileActs.Act(
                who.getName(), view.file().number(), form.kind().name(), form.detail());
        return acts.carryOut(act, page, () -> {
            orders.accept(command(own(view, form, Sight.of(who)), form, who));
            return view.file().number();
        });
    }

    private static WorkEntry own(FileView view, WorkForm form, Sight sight) {
        WorkEntry entry = view.receipts().stream()
                .flatMap(receipt -> receipt.work().stream())
                .filter(found -> found.id().equals(form.workItem()))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("there is no such work item in this file"));
        if (!sight.mayWorkFor(entry.department())) {
            throw new AccessDeniedException("the work of another department");
        }
        return entry;
    }

    private WorkItemCommand command(WorkEntry entry, WorkForm form, Authentication who) {
        if (!StringUtils.hasText(form.reason())) {
            throw new InvalidInput("a reason is needed");
        }
        return new WorkItemCommand(
                StringUtils.hasText(form.commandId())
                        ? form.commandId()
                        : UUID.randomUUID().toString(),
                entry.id(),
                WorkItemCommand.Action.valueOf(form.kind().name()),
                form.reason(),
                StringUtils.hasText(form.suggest()) ? form.suggest() : null,
                form.waitingFor(),
                form.until() == null ? null : form.until().atStartOfDay(zone).toOffsetDateTime(),
                who.getName(),
                null);
    }
}
