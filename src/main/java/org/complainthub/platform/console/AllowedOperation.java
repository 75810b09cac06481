package org.complainthub.platform.console;

import java.util.List;
import java.util.regex.Pattern;
import javax.management.ObjectName;

/**
 * Operations of MBeans that somebody may run.
 *
 * @param domain of the MBeans
 * @param type their key {@code type} or {@code component}, or {@code *} for each
 * @param operations their names, a regular expression
 */
record AllowedOperation(String domain, String type, Pattern operations) {

    /** Everybody who may open the console. */
    static final List<AllowedOperation> LOOKING = List.of(
            of("org.apache.camel", "*", "dump.*(Xml|XML|Json|JSON)|explain.*|list.*|get.*|has.*|is.*|count.*"),
            of("org.apache.activemq.artemis", "*", "list.*|get.*|count.*"),
            of("org.complainthub", "*", "verify"),
            of("jolokia", "*", "list|search|readAttributes"));

    /** Operators: what the runbook in {@code docs/operations.md} names. */
    static final List<AllowedOperation> OPERATING = List.of(
            of("org.apache.camel", "routes", "start|stop|suspend|resume|restart|reset"),
            of("org.apache.camel", "context", "reset"),
            of(
                    "org.apache.activemq.artemis",
                    "*",
                    "browse|pause|resume|retryMessages?|expireMessages?|resetMessageCounter"),
            of("org.complainthub", "*", ".*"));

    private static AllowedOperation of(String domain, String type, String operations) {
        return new AllowedOperation(domain, type, Pattern.compile(operations));
    }

    /** @param operation a name, with its signature in brackets or without */
    boolean covers(ObjectName bean, String operation) {
        String name = operation.replaceFirst("\\(.*", "");
        return bean.getDomain().equals(domain)
                && isOfType(bean)
                && operations.matcher(name).matches();
    }

    private boolean isOfType(ObjectName bean) {
        return type.equals("*")
                || type.equals(bean.getKeyProperty("type"))
                || type.equals(bean.getKeyProperty("component"));
    }
}
