package org.complainthub.matching.operation;

import java.util.List;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedOperationParameter;
import org.springframework.jmx.export.annotation.ManagedResource;
import org.springframework.stereotype.Component;

/** The same corrections for an operator at the console; each answers with the number of the file that goes on. */
@Component
@ManagedResource(objectName = "org.complainthub:type=ComplaintFiles", description = "Corrects complaint files")
public class ComplaintFilesResource {

    private final FileOperations operations;

    ComplaintFilesResource(FileOperations operations) {
        this.operations = operations;
    }

    @ManagedOperation(description = "All receipts of the file go on in another one")
    @ManagedOperationParameter(name = "number", description = "complaint number")
    @ManagedOperationParameter(name = "into", description = "number of the other file")
    @ManagedOperationParameter(name = "actor", description = "who decides")
    @ManagedOperationParameter(name = "reason", description = "why")
    public String join(String number, String into, String actor, String reason) {
        return operations.join(number, into, Order.of(actor, reason));
    }

    @ManagedOperation(description = "Receipts leave the file for one of their own")
    @ManagedOperationParameter(name = "number", description = "complaint number")
    @ManagedOperationParameter(name = "receipts", description = "ids of the receipts, separated by commas")
    @ManagedOperationParameter(name = "actor", description = "who decides")
    @ManagedOperationParameter(name = "reason", description = "why")
    public String split(String number, String receipts, String actor, String reason) {
        return operations.split(number, List.of(receipts.strip().split("\\s*,\\s*")), Order.of(actor, reason));
    }

    @ManagedOperation(description = "A receipt goes to another file; reason begins with the actor and a colon")
    @ManagedOperationParameter(name = "number", description = "complaint number")
    @ManagedOperationParameter(name = "receipt", description = "id of the receipt")
    @ManagedOperationParameter(name = "to", description = "number of the other file")
    @ManagedOperationParameter(name = "actorAndReason", description = "who decides, a colon, and why")
    public String move(String number, String receipt, String to, String actorAndReason) {
        int colon = actorAndReason.indexOf(':');
        String actor = colon < 0 ? "" : actorAndReason.substring(0, colon);
        return operations.move(number, receipt, to, Order.of(actor, actorAndReason.substring(colon + 1)));
    }

    @ManagedOperation(description = "The candidate is right: both files are one matter")
    @ManagedOperationParameter(name = "number", description = "complaint number")
    @ManagedOperationParameter(name = "candidate", description = "number of the candidate")
    @ManagedOperationParameter(name = "actor", description = "who decides")
    @ManagedOperationParameter(name = "reason", description = "why")
    public String confirm(String number, String candidate, String actor, String reason) {
        return operations.confirm(number, candidate, Order.of(actor, reason));
    }

    @ManagedOperation(description = "The candidate is wrong: they are two matters")
    @ManagedOperationParameter(name = "number", description = "complaint number")
    @ManagedOperationParameter(name = "candidate", description = "number of the candidate")
    @ManagedOperationParameter(name = "actor", description = "who decides")
    @ManagedOperationParameter(name = "reason", description = "why")
    public String refuse(String number, String candidate, String actor, String reason) {
        return operations.refuse(number, candidate, Order.of(actor, reason));
    }
}
