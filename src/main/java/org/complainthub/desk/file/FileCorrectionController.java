package org.complainthub.desk.file;

import java.util.List;
import org.complainthub.desk.access.Sight;
import org.complainthub.matching.operation.FileOperations;
import org.complainthub.matching.operation.OperationRefused;
import org.complainthub.matching.operation.Order;
import org.complainthub.routing.workitem.command.WorkItemOrders;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrections of a file by the forms of its page. */
@Controller
class FileCorrectionController {

    /** What can be corrected. */
    enum Kind {
        JOIN,
        SPLIT,
        MOVE,
        CONFIRM,
        REFUSE,
        CATEGORIZE
    }

    /**
     * What a form says; what the kind does not need is absent.
     *
     * @param other number of the other file
     * @param receipts ids
     * @param categories codes
     */
    record Correction(
            Kind kind,
            @Nullable String other,
            @Nullable List<String> receipts,
            @Nullable List<String> categories,
            @Nullable String reason) {

        String detail() {
            String codes = categories == null ? null : String.join(", ", categories);
            return FileActs.detail(other, String.join(", ", chosen()), codes, reason);
        }

        List<String> chosen() {
            return receipts == null ? List.of() : receipts;
        }

        /** What is split off gets a number of its own; whoever named a file wants to move it there. */
        Correction withoutOther() {
            if (other != null && !other.isBlank()) {
                throw new OperationRefused("leave the number of the other file empty to split off");
            }
            return this;
        }

        String onlyReceipt() {
            if (chosen().size() != 1) {
                throw new OperationRefused("choose one receipt");
            }
            return chosen().get(0);
        }
    }

    private final FileOperations operations;
    private final FileViews views;
    private final FileActs acts;
    private final CategoryCorrection categories;

    FileCorrectionController(FileOperations operations, FileViews views, FileActs acts, WorkItemOrders orders) {
        this.operations = operations;
        this.categories = new CategoryCorrection(operations, orders);
        this.views = views;
        this.acts = acts;
    }

    @PostMapping("/desk/files/{number}/corrections")
    String correct(
            @PathVariable String number, @ModelAttribute Correction form, Authentication who, RedirectAttributes page) {
        FileView view = views.of(number, Sight.of(who));
        FileActs.Act act = new FileActs.Act(
                who.getName(), view.file().number(), form.kind().name(), form.detail());
        return acts.carryOut(act, page, () -> corrected(view.file().number(), form, who));
    }

    private String corrected(String number, Correction form, Authentication who) {
        Order order = Order.of(who.getName(), form.reason());
        return switch (form.kind()) {
            case JOIN -> operations.join(number, other(form, who), order);
            case SPLIT -> operations.split(number, form.withoutOther().chosen(), order);
            case MOVE -> operations.move(number, form.onlyReceipt(), other(form, who), order);
            case CONFIRM -> operations.confirm(number, other(form, who), order);
            case REFUSE -> operations.refuse(number, other(form, who), order);
            case CATEGORIZE -> categories.correct(views.of(number, Sight.of(who)), form, order);
        };
    }

    /** Only a file that the person may see. */
    private String other(Correction form, Authentication who) {
        String number = form.other();
        if (number == null || number.isBlank()) {
            throw new OperationRefused("the number of the other file is missing");
        }
        return views.of(number.strip(), Sight.of(who)).file().number();
    }
}
