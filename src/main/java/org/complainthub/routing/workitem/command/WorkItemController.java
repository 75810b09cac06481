package org.complainthub.routing.workitem.command;

import java.security.Principal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.routing.clock.Pause;
import org.complainthub.routing.timer.RunningClocks;
import org.complainthub.routing.workitem.WorkItem;
import org.complainthub.routing.workitem.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Work items as JSON: to look at, to return, to suspend and resume. */
@RestController
class WorkItemController {

    /** The body of a command; which fields it needs, its action says. */
    record Request(
            @Nullable String commandId,
            @Nullable String reason,
            @Nullable String suggest,
            Pause.@Nullable Reason waitingFor,
            @Nullable OffsetDateTime until,
            @Nullable List<String> categories) {}

    private final WorkItems items;
    private final RunningClocks clocks;
    private final WorkItemOrders orders;

    WorkItemController(WorkItems items, RunningClocks clocks, WorkItemOrders orders) {
        this.items = items;
        this.clocks = clocks;
        this.orders = orders;
    }

    @GetMapping("/api/work-items/{id}")
    WorkItemView show(@PathVariable String id) {
        return view(existing(id));
    }

    @GetMapping("/api/work-items")
    List<WorkItemView> ofFile(@RequestParam String file, @RequestParam(required = false) @Nullable String department) {
        return items.ofFile(file, department).stream().map(this::view).toList();
    }

    /**
     * 202 with the id of the command once it is on the queue; 404 without such a work item, 409 when its state refuses.
     *
     * @param action return, suspend, resume, contact, complete or correct
     */
    @PostMapping(value = "/api/work-items/{id}/{action}", consumes = "application/json")
    ResponseEntity<Map<String, String>> command(
            @PathVariable String id, @PathVariable String action, @RequestBody Request body, Principal user) {
        String workItem = existing(id).id();
        String commandId = body.commandId() == null ? UUID.randomUUID().toString() : body.commandId();
        WorkItemCommand command = new WorkItemCommand(
                commandId,
                workItem,
                action(action),
                body.reason(),
                body.suggest(),
                body.waitingFor(),
                body.until(),
                user.getName(),
                body.categories());
        orders.accept(command);
        return ResponseEntity.accepted().body(Map.of("commandId", commandId));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refuse(InvalidInput refused) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("error", String.valueOf(refused.getMessage())));
    }

    private WorkItemView view(WorkItem item) {
        return WorkItemView.of(item, clocks.of(item.id()));
    }

    private WorkItem existing(String id) {
        return items.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such work item"));
    }

    private static WorkItemCommand.Action action(String path) {
        return Stream.of(WorkItemCommand.Action.values())
                .filter(action -> action.name().toLowerCase(Locale.ROOT).equals(path))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such action"));
    }
}
