package org.complainthub.platform.console;

import java.util.Set;
import javax.management.ObjectName;
import org.jolokia.server.core.service.api.Restrictor;
import org.jolokia.server.core.util.HttpMethod;
import org.jolokia.server.core.util.RequestType;
import org.jspecify.annotations.Nullable;

/**
 * What the Jolokia agent does for whom: it is asked by POST and from the hub's own pages, reads what tells no secret, runs
 * operations of a list and writes nothing.
 */
class ConsoleRestrictor implements Restrictor {

    private static final Set<RequestType> TYPES =
            Set.of(RequestType.READ, RequestType.LIST, RequestType.SEARCH, RequestType.VERSION, RequestType.EXEC);

    /** They show the command line, the environment or the configuration. */
    private static final Set<String> TELLING_ATTRIBUTES = Set.of("SystemProperties", "InputArguments", "ClassPath");

    private static final Set<String> HIDDEN_DOMAINS = Set.of(
            "com.sun.management", "jdk.management.jfr", "java.util.logging", "Tomcat", "org.springframework.boot");

    private final ConsoleAccess access;
    private final ConsoleVisitor visitor;

    ConsoleRestrictor(ConsoleAccess access, ConsoleVisitor visitor) {
        this.access = access;
        this.visitor = visitor;
    }

    @Override
    public boolean isHttpMethodAllowed(HttpMethod method) {
        return method == HttpMethod.POST;
    }

    @Override
    public boolean isTypeAllowed(RequestType type) {
        return TYPES.contains(type);
    }

    @Override
    public boolean isAttributeReadAllowed(ObjectName bean, String attribute) {
        return !isObjectNameHidden(bean) && !TELLING_ATTRIBUTES.contains(attribute);
    }

    @Override
    public boolean isAttributeWriteAllowed(ObjectName bean, String attribute) {
        return false;
    }

    @Override
    public boolean isOperationAllowed(ObjectName bean, String operation) {
        return access.allows(visitor.isOperator(), bean, operation);
    }

    /** The login decides, not the address. */
    @Override
    public boolean isRemoteAccessAllowed(String... hosts) {
        return true;
    }

    @Override
    public boolean isOriginAllowed(@Nullable String origin, boolean strict) {
        return visitor.isFromHere(origin);
    }

    @Override
    public boolean isObjectNameHidden(ObjectName bean) {
        return HIDDEN_DOMAINS.contains(bean.getDomain());
    }
}
