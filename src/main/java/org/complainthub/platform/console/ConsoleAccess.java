package org.complainthub.platform.console;

import java.util.List;
import java.util.stream.Stream;
import javax.management.ObjectName;

/**
 * Who may run which operation through the console, as {@code console.yaml} says.
 *
 * @param viewers what everybody may run who may open the console
 * @param operators what operators may run besides
 */
record ConsoleAccess(List<AllowedOperation> viewers, List<AllowedOperation> operators) {

    ConsoleAccess {
        viewers = List.copyOf(viewers);
        operators = List.copyOf(operators);
    }

    boolean allows(boolean operator, ObjectName bean, String operation) {
        return Stream.concat(viewers.stream(), operator ? operators.stream() : Stream.empty())
                .anyMatch(one -> one.covers(bean, operation));
    }
}
