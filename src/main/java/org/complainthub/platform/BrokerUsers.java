package org.complainthub.platform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** Who may do what on the embedded broker: the hub everything, others only what their role needs, nobody anonymously. */
final class BrokerUsers {

    private static final String HUB = "hub";
    private static final String SUBSCRIBER = BrokerProperties.Role.SUBSCRIBER.name();
    private static final String SENDER = BrokerProperties.Role.SENDER.name();

    private final SecurityConfiguration users;

    private BrokerUsers(SecurityConfiguration users) {
        this.users = users;
    }

    static BrokerUsers of(BrokerProperties properties, InVmServer inVm) {
        SecurityConfiguration users = new SecurityConfiguration();
        for (BrokerProperties.User user : properties.users()) {
            if (user.name().equals(InVmServer.USER)) {
                throw new IllegalArgumentException(
                        "hub.broker.users: the name " + InVmServer.USER + " is the hub's own");
            }
            users.addUser(user.name(), user.password());
            users.addRole(user.name(), user.role().name());
        }
        users.addUser(InVmServer.USER, inVm.password());
        users.addRole(InVmServer.USER, HUB);
        return new BrokerUsers(users);
    }

    ActiveMQSecurityManager securityManager() {
        return new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users);
    }

    /** Address to roles. The most specific entry alone counts, so the hub's own role stands in each. */
    Map<String, Set<Role>> permissions(AddressProperties addresses) {
        Map<String, Set<Role>> permissions = new HashMap<>();
        permissions.put("#", roles(everything()));
        permissions.put(addresses.events(), roles(everything(), reading()));
        permissions.put(addresses.departmentPrefix() + "#", roles(everything(), reading()));
        permissions.put(addresses.inbox(), roles(everything(), sending()));
        permissions.put(addresses.answers(), roles(everything(), sending()));
        permissions.put(addresses.workItems(), roles(everything(), sending()));
        return permissions;
    }

    private static Set<Role> roles(Role... roles) {
        return new HashSet<>(Set.of(roles));
    }

    private static Role everything() {
        return new Role(HUB, true, true, true, true, true, true, true, true, true, true, false, false);
    }

    private static Role reading() {
        return new Role(SUBSCRIBER, false, true, true, true, true, true, false, true, false, false, false, false);
    }

    private static Role sending() {
        return new Role(SENDER, true, false, false, false, false, false, false, false, false, false, false, false);
    }
}
