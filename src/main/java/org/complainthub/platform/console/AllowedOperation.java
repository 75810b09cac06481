package org.complainthub.platform.console;

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
