package org.complainthub.desk.file;

import java.util.List;
import java.util.UUID;
import org.complainthub.matching.operation.FileOperations;
import org.complainthub.matching.operation.Order;
import org.complainthub.routing.workitem.command.WorkItemCommand;
import org.complainthub.routing.workitem.command.WorkItemOrders;
import org.complainthub.routing.worklist.WorkEntry;

/** Corrects what a receipt is about in its file, and has it routed by that: its departments follow, the hub learns from it. */
final class CategoryCorrection {

    private final FileOperations operations;
    private final WorkItemOrders orders;

    CategoryCorrection(FileOperations operations, WorkItemOrders orders) {
        this.operations = operations;
        this.orders = orders;
    }

    /** Gives the number of the file; a receipt whose work is done is not routed again. */
    String correct(FileView view, FileCorrectionController.Correction form, Order order) {
        String receipt = form.onlyReceipt();
        List<String> categories = form.categories() == null ? List.of() : form.categories();
        String number = operations.categorize(view.file().number(), receipt, categories, order);
        view.receipts().stream()
                .flatMap(one -> one.work().stream())
                .filter(entry -> entry.receiptId().equals(receipt) && entry.isOpen())
                .findFirst()
                .ifPresent(entry -> orders.accept(command(entry, categories, order)));
        return number;
    }

    private static WorkItemCommand command(WorkEntry entry, List<String> categories, Order order) {
        return new WorkItemCommand(
                UUID.randomUUID().toString(),
                entry.id(),
                WorkItemCommand.Action.CORRECT,
                order.reason(),
                null,
                null,
                null,
                order.actor(),
                categories);
    }
}
