package org.complainthub.report.webform;

import java.util.Map;

/** Way to the queue of answers for code that is no route (EIP Messaging Gateway). */
public interface AnswerGateway {

    /**
     * When it returns the answer, as in {@code corrective-action-answer-v1}, is on the queue.
     *
     * @throws org.apache.camel.CamelExecutionException when it is not
     */
    void send(Map<String, String> answer);
}
