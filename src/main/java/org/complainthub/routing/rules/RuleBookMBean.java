package org.complainthub.routing.rules;

import org.springframework.jmx.export.annotation.ManagedAttribute;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedResource;
import org.springframework.stereotype.Component;

/** The rules of routing as JMX shows them. */
@Component
@ManagedResource(objectName = "org.complainthub:type=RuleBook", description = "The routing rules in force")
public class RuleBookMBean {

    private final RuleBook book;

    RuleBookMBean(RuleBook book) {
        this.book = book;
    }

    @ManagedAttribute(description = "Version of the rules in force")
    public String getVersion() {
        return book.getVersion();
    }

    @ManagedOperation(description = "Reads the data files again; bad ones change nothing")
    public String reload() {
        return book.reload();
    }
}
