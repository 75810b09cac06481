package org.complainthub.matching;

import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedResource;
import org.springframework.stereotype.Component;

/** The rules of matching as JMX shows them. */
@Component
@ManagedResource(objectName = "org.complainthub:type=MatchingRules", description = "The rules of matching in force")
public class MatchingRulesMBean {

    private final MatchingRuleBook book;

    MatchingRulesMBean(MatchingRuleBook book) {
        this.book = book;
    }

    @ManagedOperation(description = "Reads matching.yaml again; a bad file changes nothing")
    public void reload() {
        book.reload();
    }
}
