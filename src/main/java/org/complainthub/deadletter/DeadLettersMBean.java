package org.complainthub.deadletter;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jmx.export.annotation.ManagedAttribute;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedOperationParameter;
import org.springframework.jmx.export.annotation.ManagedResource;
import org.springframework.stereotype.Component;

/** The dead letters as JMX, and so Hawtio, shows them. */
@Component
@ManagedResource(objectName = "org.complainthub:type=DeadLetters", description = "Messages that failed too often")
public class DeadLettersMBean {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLettersMBean.class);

    private final DeadLetters letters;

    DeadLettersMBean(DeadLetters letters) {
        this.letters = letters;
    }

    @ManagedAttribute(description = "How many there are of each stage")
    public String getByStage() {
        return letters.census().toString();
    }

    @ManagedOperation(description = "Sends them all to where they came from, the oldest first; answers how many")
    @ManagedOperationParameter(name = "most", description = "never more than so many")
    public int replayAll(int most) {
        return replay(new LetterSelection(null, null, most));
    }

    @ManagedOperation(description = "Sends those of one stage to where they came from; answers how many")
    @ManagedOperationParameter(name = "stage", description = "normalize, matching, routing, report, ...")
    @ManagedOperationParameter(name = "most", description = "never more than so many")
    public int replayStage(String stage, int most) {
        return replay(new LetterSelection(stage, null, most));
    }

    @ManagedOperation(description = "Sends one to where it came from; answers 1, or 0 when there is none")
    @ManagedOperationParameter(name = "id", description = "its JMSMessageID")
    public int replayOne(String id) {
        return replay(new LetterSelection(null, id, 1));
    }

    private int replay(LetterSelection selection) {
        int sent = letters.replay(selection);
        LOG.info("{} dead letters sent again: {}", sent, selection);
        return sent;
    }
}
